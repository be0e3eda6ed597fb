package com.soffid.iam.sync.agent.scim.http.wire;

import com.soffid.iam.sync.agent.scim.config.ConnectionSettings;
import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.http.BodyReader;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.ReplyBody;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;

/**
 * Sends requests over the network: Apache HttpClient 5 with a pool of connections, set up by {@link ConnectionFactory}. A
 * request ends with {@link TransportException} when the caller's thread is interrupted or its time is over, and its
 * connection is closed then. Follows no redirect and repeats nothing. Thread-safe.
 */
public final class PooledTransport implements HttpTransport, AutoCloseable {

    private static final TimeValue IDLE = TimeValue.ofSeconds(Workers.IDLE_SECONDS);

    private final HttpLimits limits;
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final ExecutorService workers;
    private final BodyReader bodies;
    private final Clock clock;
    private volatile boolean closed;

    /**
     * Opens no connection yet; the first request does.
     *
     * @param clock the one by which deadlines of calls are set
     * @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException if the JDK cannot use the certificates
     */
    public PooledTransport(HttpLimits limits, ConnectionSettings settings, Clock clock) {
        LibraryLog.shut();
        this.limits = limits;
        this.clock = clock;
        this.bodies = new BodyReader(limits.maxResponseBytes());
        ConnectionFactory factory = new ConnectionFactory(limits, settings);
        this.connections = factory.pool();
        this.client = factory.client(connections);
        this.workers = Workers.create(this::closeIdleConnections);
        loadClassesForIdleClosing();
    }

    /**
     * Loads the library's classes that an ending worker needs to close idle connections: the class loader of an addon that
     * was replaced may be closed by then.
     */
    private void loadClassesForIdleClosing() {
        closeIdleConnections();
        // Closing one connection compares two timeouts.
        IDLE.compareTo(TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        if (Thread.currentThread().isInterrupted()) {
            // The agent's call must end, so no further request of it is sent.
            throw new TransportException(call + " was interrupted before it was sent", Fate.REFUSED);
        }
        Duration left = call.timeLeft(clock.instant());
        if (left.isZero()) {
            throw new TransportException(call, "was not sent: no time is left for it (operationTimeout)", Fate.REFUSED);
        }
        boolean isLast = left.compareTo(limits.requestTimeout()) < 0;
        Duration time = isLast ? left : limits.requestTimeout();
        HttpUriRequestBase request = request(call);
        Future<HttpReply> reply = submit(call, request);
        try {
            return reply.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            request.cancel();
            Thread.currentThread().interrupt();
            throw new TransportException(call, "was interrupted", Fate.HOPELESS);
        } catch (TimeoutException e) {
            request.cancel();
            throw new TransportException(
                    call,
                    "took longer than " + time.toSeconds() + " s (" + (isLast ? "operationTimeout" : "requestTimeout")
                            + ")",
                    Fate.UNKNOWN);
        } catch (ExecutionException e) {
            throw failure(call, e.getCause() == null ? e : e.getCause());
        }
    }

    private Future<HttpReply> submit(HttpCall call, HttpUriRequestBase request) {
        try {
            return workers.submit(() -> client.execute(request, response -> read(call, request, response)));
        } catch (RejectedExecutionException e) {
            throw new TransportException(call, "was not sent: the agent is closed", Fate.REFUSED);
        }
    }

    private TransportException failure(HttpCall call, Throwable cause) {
        return workers.isShutdown()
                ? new TransportException(call, "got no whole answer: the agent is closed", Fate.HOPELESS)
                : ConnectionProblem.asException(call, cause);
    }

    private static HttpUriRequestBase request(HttpCall call) {
        try {
            return toRequest(call);
        } catch (IllegalArgumentException e) {
            throw new TransportException(call + " cannot be sent: " + e.getMessage(), Fate.REFUSED, e);
        }
    }

    private static HttpUriRequestBase toRequest(HttpCall call) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.address());
        call.headers().forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.setHeader(name, value);
            }
        });
        call.body()
                .ifPresent(body -> request.setEntity(new ByteArrayEntity(
                        body, ContentType.parse(call.headers().get("Content-Type")))));
        return request;
    }

    private HttpReply read(HttpCall call, HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        return new HttpReply(response.getCode(), headers, body(call, request, response.getEntity()));
    }

    private ReplyBody body(HttpCall call, HttpUriRequestBase request, HttpEntity entity) throws IOException {
        InputStream content = entity == null ? null : entity.getContent();
        if (content == null) {
            return bodies.read(InputStream.nullInputStream());
        }
        try (content) {
            return read(call, request, new BoundedStream(content, limits.maxResponseBytes()));
        }
    }

    private ReplyBody read(HttpCall call, HttpUriRequestBase request, BoundedStream content) throws IOException {
        try {
            return bodies.read(content);
        } catch (TooLongException e) {
            // Ends the connection. Closing the stream alone would read the rest of the answer first.
            request.cancel();
            throw new TransportException(
                    call,
                    "was answered with more than " + limits.maxResponseBytes() + " bytes (maxResponseBytes)",
                    Fate.HOPELESS);
        }
    }

    private void closeIdleConnections() {
        // After close there are none, and no class can be loaded any more once the addon was unloaded.
        if (!closed) {
            connections.closeIdle(IDLE);
        }
    }

    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    /** Fails if more bytes than a limit are read through it. For one thread. */
    private static final class BoundedStream extends FilterInputStream {

        private final long limit;
        private long read;

        BoundedStream(InputStream source, long limit) {
            super(source);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int more = in.read(buffer, offset, length);
            read += Math.max(more, 0);
            if (read > limit) {
                throw new TooLongException();
            }
            return more;
        }
    }

    /** An answer has more bytes than the limit allows. */
    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
