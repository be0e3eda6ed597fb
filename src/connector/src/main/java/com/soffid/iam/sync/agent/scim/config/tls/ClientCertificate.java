package com.soffid.iam.sync.agent.scim.config.tls;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The certificate and private key that the connector presents to a server that asks for one (mTLS). Immutable; prints no key. */
public final class ClientCertificate {

    private static final String SETTING = "clientCertificate";
    private static final String PASSWORD = "clientCertificatePassword";

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private ClientCertificate(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** Reads the settings {@code clientCertificate} and {@code clientCertificatePassword}; empty if there is no certificate. */
    static Optional<ClientCertificate> read(JsonSettings settings) {
        Secret password = settings.secret(PASSWORD);
        // The text may hold the private key, so that the parameters page stores it as a secret.
        String value = settings.secret(SETTING).reveal().trim();
        return value.isEmpty() ? Optional.empty() : Optional.of(read(KeyMaterial.of(SETTING, value), password));
    }

    private static ClientCertificate read(KeyMaterial material, Secret password) {
        return material.isPem() ? fromPem(material, password) : fromStore(material, password);
    }

    private static ClientCertificate fromPem(KeyMaterial material, Secret password) {
        List<X509Certificate> chain = material.certificates();
        List<PemBlock> keys = material.blocks().stream()
                .filter(block -> block.label().endsWith("PRIVATE KEY"))
                .collect(Collectors.toList());
        if (chain.isEmpty() || keys.size() != 1) {
            throw material.problem("must hold a certificate and its private key; it holds " + chain.size()
                    + " certificates and " + keys.size() + " private keys");
        }
        PrivateKey key = new PrivateKeyPem(material, password, PASSWORD)
                .read(keys.get(0), chain.get(0).getPublicKey());
        return new ClientCertificate(key, chain);
    }

    private static ClientCertificate fromStore(KeyMaterial material, Secret password) {
        KeyStore store = material.keyStore(password, PASSWORD);
        try {
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1) {
                throw material.problem("must hold one private key with its certificate; it holds " + keys.size());
            }
            Key key = store.getKey(keys.get(0), password.reveal().toCharArray());
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(keys.get(0)))
                    .map(X509Certificate.class::cast)
                    .collect(Collectors.toList());
            if (!(key instanceof PrivateKey) || chain.isEmpty()) {
                throw material.problem("must hold one private key with its certificate");
            }
            return new ClientCertificate((PrivateKey) key, chain);
        } catch (GeneralSecurityException e) {
            throw material.problem("holds a private key that does not open with " + PASSWORD);
        }
    }

    /** The private key of the first certificate of {@link #chain()}. Never show it. */
    public PrivateKey key() {
        return key;
    }

    /** The certificate, then the authorities that signed it; not empty. */
    public List<X509Certificate> chain() {
        return chain;
    }
}
