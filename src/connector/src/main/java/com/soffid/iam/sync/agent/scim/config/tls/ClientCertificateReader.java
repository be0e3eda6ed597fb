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

/** Reads the settings {@code clientCertificate} and {@code clientCertificatePassword}. Immutable. */
final class ClientCertificateReader {

    private static final String SETTING = "clientCertificate";
    private static final String PASSWORD = "clientCertificatePassword";

    private final KeyMaterial material;
    private final Secret password;

    private ClientCertificateReader(KeyMaterial material, Secret password) {
        this.material = material;
        this.password = password;
    }

    /** The certificate and its key, empty when the setting is absent. */
    static Optional<ClientCertificate> read(JsonSettings settings) {
        Secret password = settings.secret(PASSWORD);
        return settings.text(SETTING)
                .map(value -> new ClientCertificateReader(KeyMaterial.of(SETTING, value), password).read());
    }

    private ClientCertificate read() {
        return material.isPem() ? fromPem() : fromStore(material.keyStore(password, PASSWORD));
    }

    private ClientCertificate fromPem() {
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

    private ClientCertificate fromStore(KeyStore store) {
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
            return entry(store, keys.get(0));
        } catch (GeneralSecurityException e) {
            throw material.problem("holds a private key that does not open with " + PASSWORD);
        }
    }

    private ClientCertificate entry(KeyStore store, String alias) throws GeneralSecurityException {
        Key key = store.getKey(alias, password.reveal().toCharArray());
        List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .collect(Collectors.toList());
        if (!(key instanceof PrivateKey) || chain.isEmpty()) {
            throw material.problem("must hold one private key with its certificate");
        }
        return new ClientCertificate((PrivateKey) key, chain);
    }
}
