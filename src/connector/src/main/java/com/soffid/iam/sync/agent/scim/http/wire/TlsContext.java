package com.soffid.iam.sync.agent.scim.http.wire;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.tls.ClientCertificate;
import com.soffid.iam.sync.agent.scim.config.tls.TlsSettings;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Makes the TLS context of the settings. It trusts one set of certificates, those of the JVM and of the settings together,
 * so that the JVM's own trust manager reports the true reason of a refusal.
 */
final class TlsContext {

    private TlsContext() {}

    /**
     * Makes the context.
     *
     * @param withoutKey takes the place of a client certificate if the settings have trusted certificates only
     * @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException if the JDK cannot use the certificates
     */
    static SSLContext of(TlsSettings settings, X509ExtendedKeyManager withoutKey) {
        try {
            if (settings.usesTheJvmsCertificates()) {
                // This very context, because the sync server may have set its own.
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(settings, withoutKey), trust(settings), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw JsonSettings.invalid("trustedCertificates or clientCertificate cannot be used by this Java ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static TrustManager[] trust(TlsSettings settings) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        int number = 0;
        for (X509Certificate certificate : settings.trusted()) {
            store.setCertificateEntry("setting-" + number++, certificate);
        }
        if (!settings.trustOnly()) {
            for (TrustManager ofJvm : managers(null)) {
                if (ofJvm instanceof X509TrustManager) {
                    for (X509Certificate certificate : ((X509TrustManager) ofJvm).getAcceptedIssuers()) {
                        store.setCertificateEntry("jvm-" + number++, certificate);
                    }
                }
            }
        }
        return managers(store);
    }

    /** @param store null for the certificates that the JVM trusts by its system properties */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyManager[] keys(TlsSettings settings, X509ExtendedKeyManager withoutKey)
            throws GeneralSecurityException, IOException {
        if (settings.clientCertificate().isEmpty()) {
            return new KeyManager[] {withoutKey};
        }
        ClientCertificate client = settings.clientCertificate().get();
        // The store is in memory only, so that the password protects nothing.
        char[] password = new char[0];
        KeyStore store = empty();
        store.setKeyEntry("client", client.key(), password, client.chain().toArray(new Certificate[0]));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
