package com.soffid.iam.sync.agent.scim.config.key;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads a private key in PKCS8 (RFC 5958), encrypted or not. Immutable. */
final class PrivateKeyPem {

    /** By algorithm of the key. A key of another algorithm is not compared with its certificate. */
    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    private final KeyMaterial material;
    private final Secret password;
    private final String passwordSetting;

    PrivateKeyPem(KeyMaterial material, Secret password, String passwordSetting) {
        this.material = material;
        this.password = password;
        this.passwordSetting = passwordSetting;
    }

    /**
     * Returns the private key.
     *
     * @param certified the public key of the certificate
     * @throws ConfigurationException if the key cannot be read, or does not belong to the certificate
     */
    PrivateKey read(PemBlock block, PublicKey certified) {
        PrivateKey key = key(spec(block), certified.getAlgorithm());
        if (!belongTogether(key, certified)) {
            throw material.problem("holds a private key that does not belong to its first certificate");
        }
        return key;
    }

    /**
     * Returns a private key that came without a certificate.
     *
     * @throws ConfigurationException if the key cannot be read, or is neither an RSA nor an EC key
     */
    PrivateKey read(PemBlock block) {
        KeySpec spec = spec(block);
        for (String algorithm : SIGNATURES.keySet()) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (GeneralSecurityException e) {
                // A key of the other algorithm, or of none that is known.
            }
        }
        throw material.problem("holds a private key that cannot be read; expected an RSA or EC key");
    }

    private KeySpec spec(PemBlock block) {
        if (block.is("PRIVATE KEY")) {
            return new PKCS8EncodedKeySpec(block.content());
        }
        if (block.is("ENCRYPTED PRIVATE KEY")) {
            return decrypted(block);
        }
        throw material.problem("holds a private key in the form " + block.label()
                + "; expected PKCS8, which openssl pkcs8 -topk8 makes of it");
    }

    private KeySpec decrypted(PemBlock block) {
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(block.content());
            String algorithm = algorithm(info);
            SecretKey opener = SecretKeyFactory.getInstance(algorithm)
                    .generateSecret(new PBEKeySpec(password.reveal().toCharArray()));
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE, opener, info.getAlgParameters());
            return info.getKeySpec(cipher);
        } catch (IOException | GeneralSecurityException e) {
            throw material.problem(
                    "holds an encrypted private key that does not open with " + passwordSetting
                            + ", or is encrypted in a way that Java does not know; openssl pkcs8 -topk8 -v2 aes256 makes one that it does");
        }
    }

    /** The name of PBES2 (RFC 8018, 6.2) does not name its functions. Only the JDK's parameters do, as text. */
    private static String algorithm(EncryptedPrivateKeyInfo info) {
        return Optional.ofNullable(info.getAlgParameters())
                .map(AlgorithmParameters::toString)
                .filter(name -> name.startsWith("PBEWith"))
                .orElseGet(info::getAlgName);
    }

    private PrivateKey key(KeySpec spec, String algorithm) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw material.problem(
                    "holds a private key that cannot be read, or is of another kind than its certificate");
        }
    }

    private static boolean belongTogether(PrivateKey key, PublicKey certified) {
        String algorithm = SIGNATURES.get(key.getAlgorithm());
        if (algorithm == null) {
            return true;
        }
        try {
            byte[] text = {1};
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
