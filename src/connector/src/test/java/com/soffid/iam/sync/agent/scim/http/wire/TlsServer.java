package com.soffid.iam.sync.agent.scim.http.wire;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;

/** An HTTPS server on a free port of the loopback interface; answers {@code {}} and records its clients. */
final class TlsServer implements AutoCloseable {

    private final HttpsServer server;
    private final List<String> clients = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();

    private TlsServer(HttpsServer server) {
        this.server = server;
    }

    static TlsServer open(SSLContext context) throws IOException {
        return start(context, false, List.of("TLSv1.2", "TLSv1.3"));
    }

    /** A server that wants a client certificate. */
    static TlsServer wantingAClientCertificate(SSLContext context, String protocol) throws IOException {
        return start(context, true, List.of(protocol));
    }

    static TlsServer speaking(SSLContext context, String protocol) throws IOException {
        return start(context, false, List.of(protocol));
    }

    private static TlsServer start(SSLContext context, boolean needsClient, List<String> protocols) throws IOException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setNeedClientAuth(needsClient);
                tls.setProtocols(protocols.toArray(new String[0]));
                parameters.setSSLParameters(tls);
            }
        });
        TlsServer server = new TlsServer(https);
        https.createContext("/", exchange -> server.answer((HttpsExchange) exchange));
        https.start();
        return server;
    }

    private void answer(HttpsExchange exchange) throws IOException {
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        clients.add(client(exchange));
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write(new byte[] {'{', '}'});
        exchange.close();
    }

    private static String client(HttpsExchange exchange) {
        try {
            return exchange.getSSLSession().getPeerPrincipal().getName() + " by "
                    + exchange.getSSLSession().getProtocol();
        } catch (SSLPeerUnverifiedException e) {
            return "none by " + exchange.getSSLSession().getProtocol();
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + port() + "/Users");
    }

    /** For each request, the client certificate's name or {@code none}, and the protocol. */
    List<String> clients() {
        return clients;
    }

    List<Map<String, List<String>>> headers() {
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
