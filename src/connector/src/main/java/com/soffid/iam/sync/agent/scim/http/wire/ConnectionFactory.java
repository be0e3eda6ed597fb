package com.soffid.iam.sync.agent.scim.http.wire;

import com.soffid.iam.sync.agent.scim.config.ConnectionSettings;
import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.config.ProxySettings;
import com.soffid.iam.sync.agent.scim.config.tls.TlsSettings;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sets up Apache HttpClient: pool, TLS (1.2 and newer), proxy. The client follows no redirect, repeats nothing, and keeps
 * no cookies and no credentials. Immutable.
 */
final class ConnectionFactory {

    private static final String USER_AGENT = "Soffid-SCIM-connector/2";

    /**
     * More than a sync server has threads. Each thread has one request in flight, so that the threads are the limit: a smaller
     * pool would make them wait for each other.
     */
    private static final int MAX_CONNECTIONS = 1_000;

    private final HttpLimits limits;
    private final ConnectionSettings settings;
    private final MissingClientCertificate missing = new MissingClientCertificate();

    ConnectionFactory(HttpLimits limits, ConnectionSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    /** @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException if the JDK cannot use the certificates */
    PoolingHttpClientConnectionManager pool() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setConnectionFactory(KeptConnection.factory())
                .setTlsSocketStrategy(tls(settings.tls()))
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connectTimeout()))
                        .setSocketTimeout(Timeout.of(limits.responseTimeout()))
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
    }

    CloseableHttpClient client(PoolingHttpClientConnectionManager pool) {
        HttpClientBuilder client = HttpClientBuilder.create()
                .useSystemProperties()
                .setConnectionManager(pool)
                .setUserAgent(USER_AGENT)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .addExecInterceptorFirst("proxy", new ProxyGuard(settings.proxy()))
                .addExecInterceptorFirst("client-certificate", missing)
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), "tunnel", ProxyGuard::throughTunnel)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limits.requestTimeout()))
                        .setResponseTimeout(Timeout.of(limits.responseTimeout()))
                        .build());
        settings.proxy().ifPresent(proxy -> through(proxy, client));
        return client.build();
    }

    private static void through(ProxySettings proxy, HttpClientBuilder client) {
        client.setProxy(new HttpHost(proxy.host(), proxy.port()))
                // The JVM's credentials are for the JVM's proxy.
                .setDefaultCredentialsProvider(new BasicCredentialsProvider());
    }

    private TlsSocketStrategy tls(TlsSettings tls) {
        ClientTlsStrategyBuilder strategy = ClientTlsStrategyBuilder.create()
                .useSystemProperties()
                .setSslContext(TlsContext.of(tls, missing))
                .setTlsVersions(TLS.V_1_2, TLS.V_1_3);
        return tls.verifiesHostNames()
                ? strategy.setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                        .buildClassic()
                : strategy.setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                        .setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                        .buildClassic();
    }
}
