package com.soffid.iam.scim.benchmarks.macro.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target in this JVM: the HTTP server of the JDK on a port that the system chooses. Bytes of heads are those of the fields as
 * the server sees and sends them. Bodies are not compressed. Thread-safe.
 */
public final class LocalTarget implements Target {
    private static final String PATH = "/scim/v2";
    private static final Pattern ADDRESS = Pattern.compile("/[0-9]+" + PATH + "/?(.*)");
    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    /** The status line, the date, and the line that ends the head. */
    private static final int FIXED_HEAD =
            "HTTP/1.1 200 OK\r\n".length() + "Date: Thu, 01 Jan 2026 00:00:00 GMT\r\n".length() + "\r\n".length();

    static {
        // Without this, an answer of two packets waits some 40 ms for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicLong populations = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bytesOfRequests = new AtomicLong();
    private final AtomicLong bytesOfAnswers = new AtomicLong();
    private final AtomicLong inFlight = new AtomicLong();
    private final AtomicLong mostInFlight = new AtomicLong();
    private volatile long latency;
    private volatile ScimService service = new ScimService("", Population.EMPTY);

    private LocalTarget(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts an empty target without latency. */
    public static LocalTarget start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "benchmark-target");
                thread.setDaemon(true);
                return thread;
            });
            LocalTarget target = new LocalTarget(server, threads);
            server.setExecutor(threads);
            server.createContext("/", target::answer);
            server.start();
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1", e);
        }
    }

    @Override
    public URI populate(Population population) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + populations.incrementAndGet() + PATH;
        service = new ScimService(url, population);
        return URI.create(url);
    }

    @Override
    public void latency(long millis) {
        latency = millis;
    }

    @Override
    public void forget() {
        requests.set(0);
        bytesOfRequests.set(0);
        bytesOfAnswers.set(0);
        mostInFlight.set(inFlight.get());
    }

    @Override
    public Counters counters() {
        return new Counters(requests.get(), bytesOfRequests.get(), bytesOfAnswers.get(), mostInFlight.get());
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        boolean open = true;
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            count(exchange, body.length);
            ScimService.Answer answer = isAllowed(exchange.getRequestHeaders())
                    ? service.answer(request(exchange, body))
                    : unauthorized(exchange);
            pause();
            // Before it is sent, because the client may send its next request before this thread goes on.
            open = false;
            inFlight.decrementAndGet();
            send(exchange, answer);
        } finally {
            if (open) {
                inFlight.decrementAndGet();
            }
        }
    }

    private void count(HttpExchange exchange, int body) {
        int line = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " HTTP/1.1\r\n\r\n").length();
        bytesOfRequests.addAndGet(line + length(exchange.getRequestHeaders()) + body);
        requests.incrementAndGet();
    }

    private static long length(Headers headers) {
        long length = 0;
        for (Map.Entry<String, List<String>> field : headers.entrySet()) {
            for (String value : field.getValue()) {
                length += field.getKey().length() + value.length() + ": \r\n".length();
            }
        }
        return length;
    }

    private static boolean isAllowed(Headers headers) {
        return CREDENTIALS.equals(headers.getFirst("Authorization"));
    }

    private static ScimService.Answer unauthorized(HttpExchange exchange) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"benchmark\"");
        return ScimService.error(401, "");
    }

    private static ScimService.Request request(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        Matcher path = ADDRESS.matcher(uri.getPath());
        String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
        return new ScimService.Request(
                exchange.getRequestMethod(),
                path.matches() ? path.group(1) : "",
                query(uri.getRawQuery()),
                ifMatch == null ? "" : ifMatch,
                new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String parameter : raw.split("&", -1)) {
                String[] pair = parameter.split("=", 2);
                query.put(pair[0], pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private void pause() {
        if (latency > 0) {
            try {
                Thread.sleep(latency);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void send(HttpExchange exchange, ScimService.Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/scim+json");
        if (!answer.etag().isEmpty()) {
            headers.set("ETag", answer.etag());
        }
        int length = answer.body().length;
        bytesOfAnswers.addAndGet(
                FIXED_HEAD + length(headers) + ("Content-length: " + length + "\r\n").length() + length);
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
