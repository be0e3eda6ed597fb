package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.tls.HostNameVerification;
import com.soffid.iam.sync.agent.scim.config.tls.TlsSettings;
import java.util.List;
import java.util.Optional;

/** How connections are made: through which proxy, what TLS trusts, and which headers requests have. Immutable. */
public final class ConnectionSettings {

    private final Optional<ProxySettings> proxy;
    private final TlsSettings tls;
    private final FixedHeaders headers;

    private ConnectionSettings(Optional<ProxySettings> proxy, TlsSettings tls, FixedHeaders headers) {
        this.proxy = proxy;
        this.tls = tls;
        this.headers = headers;
    }

    /** Proxy and trust of the JVM. */
    public static ConnectionSettings standard() {
        return new ConnectionSettings(Optional.empty(), TlsSettings.standard(), FixedHeaders.none());
    }

    /**
     * Takes the settings about connections, and reads the files that they name.
     *
     * @throws ConfigurationException when one cannot be used
     */
    public static ConnectionSettings read(JsonSettings settings) {
        return new ConnectionSettings(ProxySettings.read(settings), TlsSettings.read(settings), FixedHeaders.none());
    }

    /** The same with these headers in each request to the target. */
    ConnectionSettings withHeaders(FixedHeaders others) {
        return new ConnectionSettings(proxy, tls, others);
    }

    /** The proxy; without one, the JVM's system properties say whether there is any. */
    public Optional<ProxySettings> proxy() {
        return proxy;
    }

    public TlsSettings tls() {
        return tls;
    }

    /** The headers that each request to the target has. */
    public FixedHeaders headers() {
        return headers;
    }

    /** What is dangerous in these settings, one sentence each. */
    public List<String> warnings() {
        return tls.hostNameVerification() == HostNameVerification.OFF
                ? List.of(
                        "hostNameVerification is off: whoever has any trusted certificate can pose as the target and read"
                                + " and change all that is sent, passwords included")
                : List.of();
    }
}
