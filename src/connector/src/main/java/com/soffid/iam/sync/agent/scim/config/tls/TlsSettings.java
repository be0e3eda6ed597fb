package com.soffid.iam.sync.agent.scim.config.tls;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Whom a TLS connection trusts, and as whom. There is no setting that trusts everybody. Immutable. */
public final class TlsSettings {

    private final List<X509Certificate> trusted;
    private final boolean trustOnly;
    private final Optional<ClientCertificate> clientCertificate;
    private final HostNameVerification hostNameVerification;

    private TlsSettings(
            List<X509Certificate> trusted,
            boolean trustOnly,
            Optional<ClientCertificate> clientCertificate,
            HostNameVerification hostNameVerification) {
        this.trusted = List.copyOf(trusted);
        this.trustOnly = trustOnly;
        this.clientCertificate = clientCertificate;
        this.hostNameVerification = hostNameVerification;
    }

    public static TlsSettings standard() {
        return new TlsSettings(List.of(), false, Optional.empty(), HostNameVerification.ON);
    }

    public static TlsSettings read(JsonSettings settings) {
        List<X509Certificate> trusted = TrustedCertificates.read(settings);
        boolean trustOnly = settings.flag("trustOnly", false);
        if (trustOnly && trusted.isEmpty()) {
            throw JsonSettings.invalid("trustOnly is true without trustedCertificates, so that no server is trusted");
        }
        return new TlsSettings(
                trusted,
                trustOnly,
                ClientCertificateReader.read(settings),
                settings.oneOf("hostNameVerification", HostNameVerification.class, HostNameVerification.ON));
    }

    /** Certificates of authorities, or of servers, that are trusted besides those of the JVM. */
    public List<X509Certificate> trusted() {
        return trusted;
    }

    /** Whether those of the JVM are not trusted. */
    public boolean trustOnly() {
        return trustOnly;
    }

    public Optional<ClientCertificate> clientCertificate() {
        return clientCertificate;
    }

    public HostNameVerification hostNameVerification() {
        return hostNameVerification;
    }

    /** Whether the JVM's own certificates and key serve. */
    public boolean usesTheJvmsCertificates() {
        return trusted.isEmpty() && clientCertificate.isEmpty();
    }
}
