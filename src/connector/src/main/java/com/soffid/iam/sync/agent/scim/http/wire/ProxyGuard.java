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
 * Shows the proxy its credentials with the first request (RFC 9110, 11.7.2), and keeps its refusals from being taken for
 * answers of the target: a 404 to CONNECT is no proof that an object is gone. Immutable.
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
        boolean refused = response.getCode() == ProxyRefusedException.PROXY_AUTHENTICATION_REQUIRED
                || (scope.route.isTunnelled() && scope.clientContext.getAttribute(REACHED) == null);
        if (refused) {
            response.close();
            throw new ProxyRefusedException(response.getCode());
        }
        return response;
    }

    /** Stands behind the making of connections: what comes here goes to the target. */
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
}
