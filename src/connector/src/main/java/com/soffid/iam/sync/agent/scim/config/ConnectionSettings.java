package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.tls.TlsSettings;
import java.util.List;
import java.util.Optional;

/** How connections are made: the proxy, and TLS. Immutable. */
public final class ConnectionSettings {

    private final Optional<ProxySettings> proxy;
    private final TlsSettings tls;

    private ConnectionSettings(Optional<ProxySettings> proxy, TlsSettings tls) {
        this.proxy = proxy;
        this.tls = tls;
    }

    /**
     * Reads the settings about connections, and the files that they name. Without settings, proxy and trust are those of
     * the JVM.
     *
     * @throws ConfigurationException if a setting or file is not usable
     */
    public static ConnectionSettings read(JsonSettings settings) {
        return new ConnectionSettings(ProxySettings.read(settings), TlsSettings.read(settings));
    }

    /** The proxy; if empty, the JVM's system properties decide. */
    public Optional<ProxySettings> proxy() {
        return proxy;
    }

    public TlsSettings tls() {
        return tls;
    }

    /** The dangers of these settings, one sentence each. */
    public List<String> warnings() {
        return tls.verifiesHostNames()
                ? List.of()
                : List.of(
                        "hostNameVerification is off: any server that has a trusted certificate can pose as the target"
                                + " and read and change all that is sent, passwords included");
    }
}
