package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.OAuthSettings.ClientAuthentication;
import com.soffid.iam.sync.agent.scim.config.json.HttpUrl;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.json.ParameterLabels;
import com.soffid.iam.sync.agent.scim.config.profile.TargetChoice;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** All settings of an agent's parameters page, checked. Immutable, but for {@link #ofTarget()}. */
public final class ConnectorSettings {

    private final URI serverUrl;
    private final AuthenticationSettings authentication;
    private final TargetChoice target;
    private final boolean debug;
    private final HttpLimits httpLimits;
    private final RetrySettings retries;
    private final ConnectionSettings connection;
    private final FixedHeaders headers;
    private final PasswordValidationSettings passwordValidation;
    private final JsonSettings ofTarget;

    private ConnectorSettings(
            JsonSettings further,
            URI serverUrl,
            AuthenticationSettings authentication,
            TargetChoice target,
            boolean debug) {
        this.serverUrl = serverUrl;
        this.authentication = authentication;
        this.target = target;
        this.debug = debug;
        this.httpLimits = HttpLimits.read(further);
        this.retries = RetrySettings.read(further);
        this.connection = ConnectionSettings.read(further);
        this.headers = FixedHeaders.read(further, authentication);
        this.passwordValidation = PasswordValidationSettings.read(further, serverUrl, authentication);
        this.ofTarget = further;
        if (authentication.method().isOAuth()
                && authentication.oauth().clientAuthentication() == ClientAuthentication.TLS_CLIENT_AUTH
                && connection.tls().clientCertificate().isEmpty()) {
            throw JsonSettings.invalid("clientCertificate is missing; clientAuthentication tls_client_auth needs it");
        }
    }

    /**
     * Reads the settings of the connection.
     *
     * @param further after the reading it holds the settings about the target only
     * @param serverUrl absolute, http or https, without user information, query and fragment
     * @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException if a setting is not usable
     */
    public static ConnectorSettings read(
            JsonSettings further,
            URI serverUrl,
            AuthenticationSettings authentication,
            TargetChoice target,
            boolean debug) {
        return new ConnectorSettings(further, serverUrl, authentication, target, debug);
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

    public HttpLimits httpLimits() {
        return httpLimits;
    }

    /** How requests are repeated, and how many may be sent in a minute. */
    public RetrySettings retries() {
        return retries;
    }

    /** The further settings that say what the target can do. They can be read once. */
    public JsonSettings ofTarget() {
        return ofTarget;
    }

    public ConnectionSettings connection() {
        return connection;
    }

    /** The headers that each request to the target has. */
    public FixedHeaders headers() {
        return headers;
    }

    /** How the password of an account is validated. */
    public PasswordValidationSettings passwordValidation() {
        return passwordValidation;
    }

    /** The profile of the target. */
    public TargetChoice target() {
        return target;
    }

    /** Settings that can be used but are dangerous, one sentence each. The agent logs them at each start. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(connection.warnings());
        if (authentication.method() != AuthenticationMethod.NONE) {
            if (HttpUrl.isReadableOnTheWay(serverUrl)) {
                warnings.add(openly(ParameterLabels.SERVER_URL));
            }
            authentication
                    .authenticationUrl()
                    .filter(HttpUrl::isReadableOnTheWay)
                    .ifPresent(
                            url -> warnings.add(openly(authentication.method().urlLabel())));
        }
        return warnings;
    }

    private static String openly(String label) {
        return label
                + " begins with http, so that the credentials and all data are sent without encryption, and anyone on"
                + " the way can read them; use https";
    }
}
