package com.soffid.iam.sync.agent.scim.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wait ends, by its limit or by an interrupt, and the connection with it. */
@Timeout(30)
class BoundedWaitTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    // --- time

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"
            })
    void aSlowAnswerEndsWithTheTimeOfTheRequest(String begin) throws Exception {
        try (RawServer server = silentAfter(begin);
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, SHORT, 1_000))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> transport.exchange(HttpCall.of("GET", server.address("/Users"))))
                    .withMessageStartingWith("GET " + server.address("/Users") + " took longer than ")
                    .withMessageEndingWith(" s (requestTimeout)");
            assertThat(gone.await(10, SECONDS)).as("connection is closed").isTrue();
        }
    }

    @Test
    void silenceEndsWithTheTimeBetweenTwoBytes() throws Exception {
        try (RawServer server = silentAfter("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{");
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, SHORT, LONG, 1_000))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> transport.exchange(HttpCall.of("GET", server.address("/Users"))))
                    .withCauseInstanceOf(SocketTimeoutException.class);
            assertThat(gone.await(10, SECONDS)).as("connection is closed").isTrue();
        }
    }

    // --- interrupt

    @Test
    void anInterruptEndsTheWaitAndTheWorker() throws Exception {
        Set<Thread> before = workers();
        Set<Thread> working;
        try (RawServer server = silentAfter("");
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 1_000))) {
            Caller caller = new Caller(transport, server);
            assertThat(asked.await(10, SECONDS)).as("request arrives").isTrue();
            working = workersSince(before);

            caller.thread.interrupt();

            assertThat(caller.failure())
                    .isInstanceOf(TransportException.class)
                    .hasMessage("GET " + server.address("/Users") + " was interrupted");
            assertThat(caller.interrupted).as("interrupt flag").isTrue();
            assertThat(gone.await(10, SECONDS)).as("connection is closed").isTrue();
        }
        assertThat(working).hasSize(1);
        for (Thread worker : working) {
            worker.join(10_000);
            assertThat(worker.isAlive()).as("worker lives").isFalse();
        }
    }

    @Test
    void afterAnInterruptNothingIsSent() throws Exception {
        Set<Thread> before = workers();
        try (RawServer server = silentAfter("");
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 1_000))) {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> transport.exchange(HttpCall.of("POST", server.address("/Users"))))
                    .withMessageContaining("was interrupted before it was sent")
                    .matches(TransportException::certainlyNotSent)
                    .matches(failure -> !failure.retryCanHelp());
            assertThat(Thread.interrupted()).as("interrupt flag").isTrue();
            assertThat(workersSince(before)).isEmpty();
        }
    }

    @Test
    void closingEndsTheWaitOfOthers() throws Exception {
        PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 1_000));
        try (RawServer server = silentAfter("")) {
            Caller caller = new Caller(transport, server);
            assertThat(asked.await(10, SECONDS)).as("request arrives").isTrue();

            transport.close();

            assertThat(caller.failure()).isInstanceOf(TransportException.class);
            assertThat(gone.await(10, SECONDS)).as("connection is closed").isTrue();
        }
    }

    @Test
    void workersDoNotKeepTheSyncServerAlive() throws Exception {
        Set<Thread> before = workers();
        AtomicReference<Set<Thread>> working = new AtomicReference<>(Set.of());
        try (RawServer server = RawServer.start((in, out) -> {
                    working.set(workersSince(before));
                    out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8));
                });
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 1_000))) {
            transport.exchange(HttpCall.of("GET", server.address("/Users")));

            assertThat(working.get()).isNotEmpty().allMatch(Thread::isDaemon);
        }
    }

    // --- size

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n0\r\n\r\n"
            })
    void anAnswerOfTheGreatestSizeIsRead(String answer) throws Exception {
        try (RawServer server = RawServer.answering(answer);
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 10))) {
            assertThat(transport
                            .exchange(HttpCall.of("GET", server.address("/Users")))
                            .text())
                    .isEqualTo("0123456789");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n0123456789a",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n0123456789a\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n0123456789a"
            })
    void aGreaterAnswerIsAnError(String answer) throws Exception {
        try (RawServer server = RawServer.answering(answer);
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 10))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> transport.exchange(HttpCall.of("GET", server.address("/Users"))))
                    .withMessage("GET " + server.address("/Users")
                            + " was answered with more than 10 bytes (maxResponseBytes)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 9999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n"
            })
    void anAnswerWithoutEndIsNotReadOn(String head) throws Exception {
        byte[] chunk = ("400\r\n" + "x".repeat(1024) + "\r\n").getBytes(UTF_8);
        try (RawServer server = RawServer.start((in, out) -> {
                    try {
                        out.write(head.getBytes(UTF_8));
                        while (true) {
                            out.write(chunk);
                        }
                    } finally {
                        gone.countDown();
                    }
                });
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 100_000))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> transport.exchange(HttpCall.of("GET", server.address("/Users"))))
                    .withMessageContaining("maxResponseBytes");
            assertThat(gone.await(10, SECONDS)).as("connection is closed").isTrue();
        }
    }

    @Test
    void theSizeOfACompressedAnswerIsThatOfItsContent() throws Exception {
        byte[] packed = gzip(new byte[100_000]);
        try (RawServer server = RawServer.start((in, out) -> {
                    out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length
                                    + "\r\n\r\n")
                            .getBytes(UTF_8));
                    out.write(packed);
                });
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 99_999))) {
            assertThat(packed).hasSizeLessThan(1_000);
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> transport.exchange(HttpCall.of("GET", server.address("/Users"))))
                    .withMessageContaining("maxResponseBytes");
        }
    }

    @Test
    void afterAnAnswerThatWasTooGreatTheNextRequestWorks() throws Exception {
        try (RawServer great = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n0123456789a");
                RawServer small = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 10))) {
            for (int i = 0; i < 40; i++) {
                assertThatExceptionOfType(TransportException.class)
                        .isThrownBy(() -> transport.exchange(HttpCall.of("GET", great.address("/Users"))));
            }

            assertThat(transport
                            .exchange(HttpCall.of("GET", small.address("/Users")))
                            .text())
                    .isEqualTo("{}");
        }
    }

    /** A thread that asks and keeps the error. */
    private static final class Caller {
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final AtomicBoolean interrupted = new AtomicBoolean();
        private final Thread thread;

        Caller(PooledTransport transport, RawServer server) {
            thread = new Thread(() -> {
                try {
                    transport.exchange(HttpCall.of("GET", server.address("/Users")));
                } catch (RuntimeException e) {
                    failure.set(e);
                }
                interrupted.set(Thread.currentThread().isInterrupted());
            });
            thread.setDaemon(true);
            thread.start();
        }

        @Nullable
        Throwable failure() throws InterruptedException {
            thread.join(10_000);
            assertThat(thread.isAlive()).as("caller waits").isFalse();
            return failure.get();
        }
    }

    /** A server that begins an answer and then waits until the client goes away. */
    private RawServer silentAfter(String begin) throws IOException {
        return RawServer.start((in, out) -> {
            try {
                out.write(begin.getBytes(UTF_8));
                asked.countDown();
                waitForEnd(in);
            } finally {
                gone.countDown();
            }
        });
    }

    private static void waitForEnd(InputStream in) throws IOException {
        while (in.read() >= 0) {
            // The client says nothing more; it goes away.
        }
    }

    private static Set<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("scim-http"))
                .collect(Collectors.toSet());
    }

    private static Set<Thread> workersSince(Set<Thread> before) {
        Set<Thread> since = new HashSet<>(workers());
        since.removeAll(before);
        return since;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
