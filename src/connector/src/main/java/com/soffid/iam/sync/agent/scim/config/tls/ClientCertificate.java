package com.soffid.iam.sync.agent.scim.config.tls;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.key.KeyMaterial;
import com.soffid.iam.sync.agent.scim.config.key.PrivateKeyEntry;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** The certificate and private key that the connector presents to a server that asks for one (mTLS). Immutable; prints no key. */
public final class ClientCertificate {

    private static final String SETTING = "clientCertificate";
    private static final String PASSWORD = "clientCertificatePassword";

    private final PrivateKeyEntry entry;

    private ClientCertificate(PrivateKeyEntry entry) {
        this.entry = entry;
    }

    /** Reads the settings {@code clientCertificate} and {@code clientCertificatePassword}; empty if there is no certificate. */
    static Optional<ClientCertificate> read(JsonSettings settings) {
        Secret password = settings.secret(PASSWORD);
        // The text may hold the private key, so that the parameters page stores it as a secret.
        String value = settings.secret(SETTING).reveal().trim();
        return value.isEmpty() ? Optional.empty() : Optional.of(read(KeyMaterial.of(SETTING, value), password));
    }

    private static ClientCertificate read(KeyMaterial material, Secret password) {
        PrivateKeyEntry entry = PrivateKeyEntry.read(material, password, PASSWORD);
        if (entry.chain().isEmpty()) {
            throw material.problem(
                    "must hold a certificate and its private key; it holds 0 certificates and 1 private keys");
        }
        return new ClientCertificate(entry);
    }

    /** The private key of the first certificate of {@link #chain()}. Never show it. */
    public PrivateKey key() {
        return entry.key();
    }

    /** The certificate, then the authorities that signed it; not empty. */
    public List<X509Certificate> chain() {
        return entry.chain();
    }
}
