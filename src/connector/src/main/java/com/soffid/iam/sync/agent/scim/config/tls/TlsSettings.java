package com.soffid.iam.sync.agent.scim.config.tls;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** The certificates that a TLS connection trusts and presents. No setting trusts every certificate. Immutable. */
public final class TlsSettings {

    private final List<X509Certificate> trusted;
    private final boolean trustOnly;
    private final Optional<ClientCertificate> clientCertificate;
    private final boolean verifiesHostNames;

    private TlsSettings(
            List<X509Certificate> trusted,
            boolean trustOnly,
            Optional<ClientCertificate> clientCertificate,
            boolean verifiesHostNames) {
        this.trusted = List.copyOf(trusted);
        this.trustOnly = trustOnly;
        this.clientCertificate = clientCertificate;
        this.verifiesHostNames = verifiesHostNames;
    }

    /** How the setting {@code hostNameVerification} is written. */
    private enum HostNameVerification {
        ON,
        OFF
    }

    /**
     * Reads the settings about TLS, and the files that they name.
     *
     * @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException if a setting or file is not usable
     */
    public static TlsSettings read(JsonSettings settings) {
        List<X509Certificate> trusted = TrustedCertificates.read(settings);
        boolean trustOnly = settings.flag("trustOnly", false);
        if (trustOnly && trusted.isEmpty()) {
            throw JsonSettings.invalid("trustOnly is true without trustedCertificates, so that no server is trusted");
        }
        return new TlsSettings(
                trusted,
                trustOnly,
                ClientCertificate.read(settings),
                settings.oneOf("hostNameVerification", HostNameVerification.class, HostNameVerification.ON)
                        == HostNameVerification.ON);
    }

    /** The certificates of authorities or servers that are trusted besides those of the JVM. */
    public List<X509Certificate> trusted() {
        return trusted;
    }

    /** Whether the JVM's own certificates are not trusted. */
    public boolean trustOnly() {
        return trustOnly;
    }

    public Optional<ClientCertificate> clientCertificate() {
        return clientCertificate;
    }

    /** Whether a certificate must be for the host name of the address (RFC 9110, 4.3.4). Else any trusted certificate will do. */
    public boolean verifiesHostNames() {
        return verifiesHostNames;
    }

    /** Whether only the JVM's own certificates and key are used. */
    public boolean usesTheJvmsCertificates() {
        return trusted.isEmpty() && clientCertificate.isEmpty();
    }
}
