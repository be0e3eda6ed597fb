package com.soffid.iam.sync.agent.scim.testing;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The target in memory behind a port of this machine, for tests of the agent as the sync server creates it. */
public final class LoopbackScim implements AutoCloseable {

    private final InMemoryScim target;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<Predicate<HttpCall>> held = new CopyOnWriteArrayList<>();
    private final Semaphore arrived = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);

    public LoopbackScim(InMemoryScim target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/scim", this::answer);
        server.setExecutor(threads);
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

    /** Leaves requests that meet a condition without an answer, until {@link #answerAll}. */
    public void hold(Predicate<HttpCall> condition) {
        held.add(condition);
    }

    /** Waits until a request is held. */
    public void awaitHeld() throws InterruptedException {
        awaitHeld(1);
    }

    /** Waits until so many requests are held at once. */
    public void awaitHeld(int requests) throws InterruptedException {
        if (!arrived.tryAcquire(requests, 20, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    arrived.availablePermits() + " requests came that are held, and not " + requests);
        }
    }

    /** Answers requests from now on, also those that were held. */
    public void answerAll() {
        held.clear();
        end.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add(authorization == null ? "" : authorization);
        String below = exchange.getRequestURI().toString().substring("/scim".length());
        HttpCall call = HttpCall.of(exchange.getRequestMethod(), URI.create(InMemoryScim.URL + below));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (held.stream().anyMatch(condition -> condition.test(call))) {
            arrived.release();
            awaitEnd();
        }
        HttpReply reply = target.exchange(body.length == 0 ? call : call.withBody("application/scim+json", body));
        byte[] text = reply.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The server is closed", e);
        }
    }

    @Override
    public void close() {
        answerAll();
        server.stop(0);
        threads.shutdownNow();
    }
}
