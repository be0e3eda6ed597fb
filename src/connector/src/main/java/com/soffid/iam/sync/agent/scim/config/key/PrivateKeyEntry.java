package com.soffid.iam.sync.agent.scim.config.key;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
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
import java.util.stream.Collectors;

/** A private key and the certificates that came with it. Immutable; prints no key. */
public final class PrivateKeyEntry {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private PrivateKeyEntry(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * Reads the one private key of PEM text or of a PKCS12 file.
     *
     * @param passwordSetting the setting that holds the password, for messages
     * @throws ConfigurationException if there is not one private key, or it cannot be read
     */
    public static PrivateKeyEntry read(KeyMaterial material, Secret password, String passwordSetting) {
        return material.isPem()
                ? fromPem(material, new PrivateKeyPem(material, password, passwordSetting))
                : fromStore(material, password, passwordSetting);
    }

    private static PrivateKeyEntry fromPem(KeyMaterial material, PrivateKeyPem reader) {
        List<X509Certificate> chain = material.certificates();
        List<PemBlock> keys = material.blocks().stream()
                .filter(block -> block.label().endsWith("PRIVATE KEY"))
                .collect(Collectors.toList());
        if (keys.size() != 1) {
            throw material.problem("must hold one private key; it holds " + chain.size() + " certificates and "
                    + keys.size() + " private keys");
        }
        PrivateKey key = chain.isEmpty()
                ? reader.read(keys.get(0))
                : reader.read(keys.get(0), chain.get(0).getPublicKey());
        return new PrivateKeyEntry(key, chain);
    }

    private static PrivateKeyEntry fromStore(KeyMaterial material, Secret password, String passwordSetting) {
        KeyStore store = material.keyStore(password, passwordSetting);
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
            return new PrivateKeyEntry((PrivateKey) key, chain);
        } catch (GeneralSecurityException e) {
            throw material.problem("holds a private key that does not open with " + passwordSetting);
        }
    }

    /** The private key. Never show it. */
    public PrivateKey key() {
        return key;
    }

    /** The certificate of the key, then the authorities that signed it; empty if PEM text holds the key alone. */
    public List<X509Certificate> chain() {
        return chain;
    }
}
