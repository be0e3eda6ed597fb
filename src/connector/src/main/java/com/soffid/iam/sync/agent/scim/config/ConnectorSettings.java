package com.soffid.iam.sync.agent.scim.config;

import java.net.URI;

/** Everything the agent's parameters page says, validated. Immutable. */
public final class ConnectorSettings {

    private final URI serverUrl;
    private final AuthenticationSettings authentication;
    private final boolean debug;
    private final boolean wso2Workaround;
    private final HttpLimits httpLimits;
    private final int pageSize;

    /**
     * Takes values that were checked already.
     *
     * @param serverUrl absolute, http or https, without user information, query and fragment
     * @param pageSize how many resources a listing asks for at once, at least 1
     */
    public ConnectorSettings(
            URI serverUrl,
            AuthenticationSettings authentication,
            boolean debug,
            boolean wso2Workaround,
            HttpLimits httpLimits,
            int pageSize) {
        this.serverUrl = serverUrl;
        this.authentication = authentication;
        this.debug = debug;
        this.wso2Workaround = wso2Workaround;
        this.httpLimits = httpLimits;
        this.pageSize = pageSize;
    }

    public URI serverUrl() {
        return serverUrl;
    }

    public AuthenticationSettings authentication() {
        return authentication;
    }

    /** Whether requests are written to the agent's log. */
    public boolean debug() {
        return debug;
    }

    public boolean wso2Workaround() {
        return wso2Workaround;
    }

    public HttpLimits httpLimits() {
        return httpLimits;
    }

    public int pageSize() {
        return pageSize;
    }
}
