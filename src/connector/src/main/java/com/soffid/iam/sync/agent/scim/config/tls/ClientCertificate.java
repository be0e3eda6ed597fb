package com.soffid.iam.sync.agent.scim.config.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** What proves the connector to a server that asks for a certificate (mTLS). Immutable; prints no key. */
public final class ClientCertificate {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /** @param chain not empty, the certificate of the key first */
    ClientCertificate(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** The key of the first certificate of {@link #chain()}; never to be shown. */
    public PrivateKey key() {
        return key;
    }

    /** The certificate, then those that signed it. */
    public List<X509Certificate> chain() {
        return chain;
    }
}
