package com.soffid.iam.sync.agent.scim.http.wire;

import com.soffid.iam.sync.agent.scim.config.ProxySettings;
import java.io.IOException;
import java.util.Optional;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * Sends the proxy its credentials with the first request (RFC 9110, 11.7.2), and turns a refusal of the proxy into an
 * error. Such a refusal is no answer of the target: a 404 to CONNECT does not prove that an object is gone. Immutable.
 */
final class ProxyGuard implements ExecChainHandler {

    private static final String REACHED = ProxyGuard.class.getName() + ".reached";

    private final Optional<ProxySettings> proxy;

    ProxyGuard(Optional<ProxySettings> proxy) {
        this.proxy = proxy.filter(settings -> !settings.userName().isEmpty());
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        proxy.ifPresent(settings -> showCredentials(settings, scope));
        scope.clientContext.removeAttribute(REACHED);
        ClassicHttpResponse response = chain.proceed(request, scope);
        boolean refused = response.getCode() == RefusedException.PROXY_AUTHENTICATION_REQUIRED
                || (scope.route.isTunnelled() && scope.clientContext.getAttribute(REACHED) == null);
        if (refused) {
            response.close();
            throw new RefusedException(response.getCode());
        }
        return response;
    }

    /** Runs after the connection was made, so that every request that comes here goes to the target. */
    static ClassicHttpResponse throughTunnel(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        scope.clientContext.setAttribute(REACHED, true);
        return chain.proceed(request, scope);
    }

    private static void showCredentials(ProxySettings settings, ExecChain.Scope scope) {
        BasicScheme basic = new BasicScheme();
        basic.initPreemptive(new UsernamePasswordCredentials(
                settings.userName(), settings.password().reveal().toCharArray()));
        scope.clientContext.resetAuthExchange(scope.route.getProxyHost(), basic);
    }

    /** The proxy did not let a request through, so that the target did nothing. */
    static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

        private final int status;

        RefusedException(int status) {
            super(
                    status == PROXY_AUTHENTICATION_REQUIRED
                            ? "the proxy wants other credentials (407); check proxy.userName and proxy.password in the setting"
                                    + " proxy, or the JVM's own proxy properties where it is not set"
                            : "the proxy refused to connect to the server (" + status
                                    + "); check the setting proxy, or the"
                                    + " JVM's own proxy properties where it is not set");
            this.status = status;
        }

        /** Whether another attempt may succeed: the proxy did not reach the server, or is busy itself. */
        boolean mayPass() {
            return status == 502 || status == 503 || status == 504;
        }
    }
}
