package com.soffid.iam.sync.agent.scim.http.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a server asks for a client certificate although none is configured. Such a server often just ends the
 * connection, without a reason. A failure of the same request then carries a {@link Wanted}. Thread-safe: a handshake runs
 * on the thread of its request.
 */
final class MissingClientCertificate extends X509ExtendedKeyManager implements ExecChainHandler {

    private final ThreadLocal<Boolean> asked = new ThreadLocal<>();

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        asked.remove();
        try {
            return chain.proceed(request, scope);
        } catch (IOException e) {
            if (asked.get() != null && !(e instanceof InterruptedIOException)) {
                e.addSuppressed(new Wanted());
            }
            throw e;
        } finally {
            asked.remove();
        }
    }

    private @Nullable String none() {
        asked.set(true);
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String @Nullable [] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return none();
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String @Nullable [] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return none();
    }

    @Override
    public String @Nullable [] getClientAliases(@Nullable String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(@Nullable String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(
            @Nullable String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(@Nullable String alias) {
        return null;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(@Nullable String alias) {
        return null;
    }

    /** The server asked for a client certificate before it failed. */
    static final class Wanted extends Exception {
        private static final long serialVersionUID = 1L;

        Wanted() {
            super("the server asked for a client certificate");
        }
    }
}
