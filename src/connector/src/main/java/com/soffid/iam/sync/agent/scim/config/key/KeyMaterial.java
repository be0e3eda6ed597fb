package com.soffid.iam.sync.agent.scim.config.key;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificates and keys of a setting: PEM or JSON text in the setting itself, or a file in PEM (RFC 7468), PKCS12 (RFC
 * 7292) or JSON. Errors name the setting, but quote neither it nor the file, because a private key may be in the wrong place. Immutable.
 */
public final class KeyMaterial {

    private final String setting;
    private final byte[] content;

    private KeyMaterial(String setting, byte[] content) {
        this.setting = setting;
        this.content = content;
    }

    /**
     * The content of a setting, or of the file that it names.
     *
     * @throws ConfigurationException if the file cannot be read
     */
    public static KeyMaterial of(String setting, String value) {
        if (PemBlock.isIn(value) || value.startsWith("{")) {
            return new KeyMaterial(setting, value.getBytes(StandardCharsets.ISO_8859_1));
        }
        try {
            return new KeyMaterial(setting, Files.readAllBytes(Path.of(value)));
        } catch (IOException | InvalidPathException e) {
            throw JsonSettings.invalid(setting + " names a file that cannot be read ("
                    + e.getClass().getSimpleName()
                    + "); expected the path of a PEM or PKCS12 file on the sync server, or PEM text");
        }
    }

    /** Whether the content is PEM text. */
    public boolean isPem() {
        return !isJson() && PemBlock.isIn(text());
    }

    /** Whether the content is a JSON object. */
    boolean isJson() {
        return text().trim().startsWith("{");
    }

    /** The objects of PEM text. */
    List<PemBlock> blocks() {
        try {
            return PemBlock.all(text());
        } catch (IllegalArgumentException e) {
            throw problem("is not well-formed PEM");
        }
    }

    /** The certificates of PEM text, in their order. */
    public List<X509Certificate> certificates() {
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : blocks()) {
            if (block.is("CERTIFICATE")) {
                certificates.add(certificate(block));
            }
        }
        return certificates;
    }

    private X509Certificate certificate(PemBlock block) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.content()));
        } catch (GeneralSecurityException e) {
            throw problem("holds a certificate that cannot be read");
        }
    }

    /** The content as PKCS12. */
    public KeyStore keyStore(Secret password, String passwordSetting) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password.reveal().toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw problem("is neither PEM nor a PKCS12 file that opens with " + passwordSetting);
        }
    }

    /** An error that names the setting. */
    public ConfigurationException problem(String what) {
        return JsonSettings.invalid(setting + " " + what);
    }

    /** The content as text. */
    String text() {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
