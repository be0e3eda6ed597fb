package com.soffid.iam.scim.workbench.server.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP listener on 127.0.0.1, on a port that the system chooses. Logs each request with its answer. */
public final class LoopbackHttp implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int NO_BODY = -1;

    static {
        // Without this, an answer of two packets waits some 40 ms for the client's delayed acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private LoopbackHttp(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Listens on a port that the system chooses. */
    public static LoopbackHttp start(WebHandler handler, RequestLog log) {
        return start(handler, log, 0);
    }

    /**
     * Listens on a port.
     *
     * @param port 0 for one that the system chooses
     * @throws UncheckedIOException if another program has the port
     */
    public static LoopbackHttp start(WebHandler handler, RequestLog log, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
                Thread thread =
                        new Thread(task, "loopback-http-" + server.getAddress().getPort());
                thread.setDaemon(true);
                return thread;
            });
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, handler, log));
            server.start();
            return new LoopbackHttp(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1", e);
        }
    }

    private static void answer(HttpExchange exchange, WebHandler handler, RequestLog log) throws IOException {
        try (exchange) {
            WebRequest request = read(exchange);
            WebReply reply;
            try {
                reply = handler.handle(request);
            } catch (ConnectionCut e) {
                cut(exchange, e.body());
                return;
            } catch (RuntimeException e) {
                reply = WebReply.scimError(
                        500, "The server failed: " + e.getClass().getName());
            }
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            log.add(RecordedRequest.of(request, reply.status(), body.length));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? NO_BODY : body.length);
            if (body.length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    /** Closing an exchange whose body is not complete closes its connection. */
    private static void cut(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/scim+json");
        exchange.sendResponseHeaders(200, body.length + 1);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    private static WebRequest read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new WebRequest(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
    }

    /** Scheme, address and port, without a path. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
