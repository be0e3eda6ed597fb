package com.soffid.iam.sync.agent.scim.config;

import java.util.List;
import java.util.Optional;

/** How connections are made: through which proxy, and what TLS trusts. Immutable. */
public final class ConnectionSettings {

    private final Optional<ProxySettings> proxy;
    private final TlsSettings tls;

    private ConnectionSettings(Optional<ProxySettings> proxy, TlsSettings tls) {
        this.proxy = proxy;
        this.tls = tls;
    }

    /** Proxy and trust of the JVM. */
    public static ConnectionSettings standard() {
        return new ConnectionSettings(Optional.empty(), TlsSettings.standard());
    }

    /**
     * Takes the settings about connections, and reads the files that they name.
     *
     * @throws ConfigurationException when one cannot be used
     */
    public static ConnectionSettings read(JsonSettings settings) {
        return new ConnectionSettings(ProxySettings.read(settings), TlsSettings.read(settings));
    }

    /** The proxy; without one, the JVM's system properties say whether there is any. */
    public Optional<ProxySettings> proxy() {
        return proxy;
    }

    public TlsSettings tls() {
        return tls;
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
