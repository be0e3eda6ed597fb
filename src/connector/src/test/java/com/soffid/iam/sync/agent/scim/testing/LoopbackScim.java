package com.soffid.iam.sync.agent.scim.testing;

import com.soffid.iam.sync.agent.scim.transport.HttpCall;
import com.soffid.iam.sync.agent.scim.transport.HttpReply;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The target in memory behind a port of this machine, for tests of the agent as the sync server creates it. */
public final class LoopbackScim implements AutoCloseable {

    private final InMemoryScim target;
    private final HttpServer server;
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    public LoopbackScim(InMemoryScim target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/scim", this::answer);
        server.start();
    }

    /** The server URL of an agent. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/scim";
    }

    /** The Authorization header of each request; empty where there was none. */
    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add(authorization == null ? "" : authorization);
        String below = exchange.getRequestURI().toString().substring("/scim".length());
        HttpCall call = HttpCall.of(exchange.getRequestMethod(), URI.create(InMemoryScim.URL + below));
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpReply reply = target.exchange(body.length == 0 ? call : call.withBody("application/scim+json", body));
        byte[] text = reply.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
