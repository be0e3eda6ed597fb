package com.soffid.iam.sync.agent.scim.config.tls;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.key.KeyMaterial;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the settings {@code trustedCertificates} and {@code trustStorePassword}. */
final class TrustedCertificates {

    private static final String SETTING = "trustedCertificates";
    private static final String PASSWORD = "trustStorePassword";

    private TrustedCertificates() {}

    /** The certificates; empty if the setting is absent. */
    static List<X509Certificate> read(JsonSettings settings) {
        Secret password = settings.secret(PASSWORD);
        return settings.text(SETTING)
                .map(value -> read(KeyMaterial.of(SETTING, value), password))
                .orElseGet(List::of);
    }

    private static List<X509Certificate> read(KeyMaterial material, Secret password) {
        List<X509Certificate> certificates =
                material.isPem() ? material.certificates() : entries(material, material.keyStore(password, PASSWORD));
        if (certificates.isEmpty()) {
            throw material.problem(
                    "holds no certificate that Java would trust; expected the certificates of authorities,"
                            + " in PEM or as imported by keytool -importcert");
        }
        return certificates;
    }

    private static List<X509Certificate> entries(KeyMaterial material, KeyStore store) {
        try {
            List<X509Certificate> certificates = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (certificate instanceof X509Certificate) {
                    certificates.add((X509Certificate) certificate);
                }
            }
            return certificates;
        } catch (GeneralSecurityException e) {
            throw material.problem("cannot be read as a PKCS12 file");
        }
    }
}
