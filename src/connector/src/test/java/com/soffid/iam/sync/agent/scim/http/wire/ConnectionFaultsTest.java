package com.soffid.iam.sync.agent.scim.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.TargetConnection;
import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokens;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.chain.RecordingLog;
import com.soffid.iam.sync.agent.scim.http.chain.RequestStatistics;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole chain on real sockets that fail. */
@Timeout(60)
class ConnectionFaultsTest {

    private static final String WHOLE = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}";
    private static final String TOKEN =
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 24\r\n\r\n{\"access_token\":\"t0ken\"}";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private @Nullable TargetConnection connection;

    @AfterEach
    void close() {
        if (connection != null) {
            connection.close();
        }
        threads.shutdownNow();
    }

    // --- connections that the target closed while they were idle

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReadOnAConnectionThatTheTargetClosedIsRepeatedOnAnotherOne(boolean reset) throws Exception {
        try (ClosingServer server = new ClosingServer(reset)) {
            HttpTransport chain = connect(server.address("/"), "", "{\"maxAttempts\": 2}");
            chain.exchange(HttpCall.of("GET", server.address("/first")));

            assertThat(chain.exchange(HttpCall.of("GET", server.address("/second")))
                            .text())
                    .isEqualTo("{\"id\":\"1\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCreationOnAConnectionThatTheTargetClosedMayHaveArrived(boolean reset) throws Exception {
        try (ClosingServer server = new ClosingServer(reset)) {
            HttpTransport chain = connect(server.address("/"), "", "{}");
            chain.exchange(HttpCall.of("GET", server.address("/first")));

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> chain.exchange(HttpCall.of("POST", server.address("/second"))
                            .withBody("application/scim+json", "{}".getBytes(UTF_8))))
                    .satisfies(error -> assertThat(error.certainlyNotSent()).isFalse());
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    // --- what happened, in plain words

    @Test
    void aRefusedConnectionIsNamedAsSuch() throws Exception {
        URI nothing;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nothing = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }

        assertFails(nothing, "got no whole answer: the connection was refused; check host and port");
    }

    @Test
    void aHostThatDoesNotExistIsNamedAsSuch() {
        assertFails(URI.create("http://nowhere.invalid/"), "the host name is not known; check the host of the address");
    }

    @Test
    void aServerThatClosesAConnectionOfPlainHttpMayExpectTls() throws Exception {
        try (RawServer server = RawServer.answering("")) {
            assertFails(
                    server.address("/"),
                    "the server closed the connection without an answer; if it expects TLS on this port, the address must"
                            + " begin with https");
        }
    }

    @Test
    void aServerThatSendsNothingIsNamedAsSuch() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.start((in, out) -> over.await(30, SECONDS))) {
            assertFails(server.address("/"), "the server sent nothing within responseTimeout");
        } finally {
            over.countDown();
        }
    }

    private void assertFails(URI address, String problem) {
        HttpTransport chain = connect(address, "", "{\"maxAttempts\": 1, \"responseTimeout\": 1}");

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> chain.exchange(HttpCall.of("GET", address)))
                .withMessageContaining(problem)
                .withMessageNotContaining("Exception");
    }

    // --- more than an answer

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerWithoutARequestIsNotTakenForTheNextOne(boolean later) throws Exception {
        String foreign = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":\"9\"}";
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.start((in, out) -> {
            out.write((later ? WHOLE : WHOLE + foreign).getBytes(UTF_8));
            out.flush();
            if (later && first.getCount() > 0) {
                first.await(30, SECONDS);
                out.write(foreign.getBytes(UTF_8));
                out.flush();
            }
            left.countDown();
            over.await(30, SECONDS);
        })) {
            HttpTransport chain = connect(server.address("/"), "", "{\"maxAttempts\": 1}");
            chain.exchange(HttpCall.of("GET", server.address("/first")));
            first.countDown();
            left.await(30, SECONDS);

            assertThat(chain.exchange(HttpCall.of("POST", server.address("/second")))
                            .text())
                    .isEqualTo("{\"id\":\"1\"}");
            assertThat(server.requests()).hasSize(2);
        } finally {
            over.countDown();
        }
    }

    // --- answers cut off

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\n",
                "HTTP/1.1 404 Not Found\r\nContent-Ty",
                "HTTP/1.1 204 No Content\r\nDate: "
            })
    void anAnswerThatIsCutOffInsideItsHeadIsNoAnswer(String head) throws Exception {
        try (RawServer server = RawServer.answering(head)) {
            HttpTransport chain = connect(server.address("/"), "", "{\"maxAttempts\": 1}");

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> chain.exchange(HttpCall.of("GET", server.address("/Users"))))
                    .withMessageContaining("inside its head")
                    .satisfies(error -> assertThat(error.certainlyNotSent()).isFalse());
        }
    }

    @Test
    void anInformationalAnswerBeforeTheOneThatCountsIsPassedOver() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + WHOLE)) {
            HttpTransport chain = connect(server.address("/"), "", "{\"maxAttempts\": 1}");

            assertThat(chain.exchange(HttpCall.of("GET", server.address("/Users")))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTlsHandshakeThatTheTargetBreaksOffWasNotTheRequest() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Future<?> unused = threads.submit(() -> {
                while (!server.isClosed()) {
                    try (Socket socket = server.accept()) {
                        readRecord(socket.getInputStream());
                    }
                }
                return null;
            });
            URI address = URI.create("https://localhost:" + server.getLocalPort() + "/");
            HttpTransport chain = connect(address, "", "{\"maxAttempts\": 2}");

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> chain.exchange(HttpCall.of("POST", address)))
                    .withMessageContaining("tried 2 times")
                    .satisfies(error -> assertThat(error.certainlyNotSent()).isTrue());
        }
    }

    // --- a long answer

    @Test
    void anAnswerIsParsedWhileItArrives() throws Exception {
        CountDownLatch parsed = new CountDownLatch(1);
        String first = "{\"Resources\":[" + "{\"id\":\"1\"},".repeat(10_000);
        try (RawServer server = RawServer.start((in, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + (first.length() + 12) + "\r\n\r\n" + first)
                    .getBytes(UTF_8));
            out.flush();
            parsed.await(30, SECONDS);
            out.write("{\"id\":\"2\"}]}".getBytes(UTF_8));
        })) {
            HttpTransport chain = connect(server.address("/"), "", "{}");
            Future<HttpReply> reply = threads.submit(() -> chain.exchange(HttpCall.of("GET", server.address("/"))));

            while (!isAThreadParsing()) {
                assertThat(reply.isDone()).isFalse();
                Thread.onSpinWait();
            }
            parsed.countDown();

            assertThat(reply.get(30, SECONDS).json().orElseThrow().at("/Resources"))
                    .hasSize(10_001);
        }
    }

    @Test
    void anAnswerOfNothingButBracketsIsAnErrorThatNamesTheLimit() throws Exception {
        String brackets = "[" + "{},".repeat(50_000) + "{}]";
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK\r\nContent-Length: " + brackets.length() + "\r\n\r\n" + brackets)) {
            HttpTransport chain = connect(server.address("/"), "", "{\"maxResponseBytes\": 200000}");

            HttpReply reply = chain.exchange(HttpCall.of("GET", server.address("/")));

            assertThat(reply.json()).isEmpty();
            assertThat(reply.limit()).contains("more than 25000 names, values and brackets", "maxResponseBytes");
        }
    }

    private static boolean isAThreadParsing() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("scim-http"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .anyMatch(frame -> frame.getClassName().startsWith("com.fasterxml.jackson.core.json."));
    }

    // --- time

    @Test
    void anInterruptEndsTheWaitForTheNextAttempt() throws Exception {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 503 Busy\r\nRetry-After: 100\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")) {
            HttpTransport chain = connect(server.address("/"), "", "{}");
            Outcome caller = new Outcome(() -> chain.exchange(HttpCall.of("PUT", server.address("/Users/1"))));
            caller.awaitSleeping();

            caller.interrupt();

            assertThat(caller.failure())
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("interrupted")
                    .hasMessageContaining("503");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anAttemptEndsWithTheTimeOfTheOperation() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.start((in, out) -> over.await(30, SECONDS))) {
            HttpTransport chain = connect(server.address("/"), "", "{\"operationTimeout\": 1}");

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> chain.exchange(HttpCall.of("GET", server.address("/Users"))))
                    .withMessageContaining(" s (operationTimeout)");
            assertThat(server.requests()).hasSize(1);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aRequestInFlightWhenTheAgentIsClosedIsNotRepeated() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = RawServer.start((in, out) -> {
            asked.countDown();
            in.read();
        })) {
            HttpTransport chain = connect(server.address("/"), "", "{}");
            Outcome caller = new Outcome(() -> chain.exchange(HttpCall.of("GET", server.address("/Users"))));
            assertThat(asked.await(30, SECONDS)).isTrue();

            close();

            assertThat(caller.failure())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            error -> assertThat(error.retryCanHelp()).isFalse())
                    .hasMessageContaining("the agent is closed")
                    .message()
                    .doesNotContain("tried");
        }
    }

    // --- tokens

    @Test
    void aTokenEndpointThatIsBusyIsAskedAgain() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        try (RawServer target = RawServer.answering(WHOLE);
                RawServer tokens = RawServer.start((in, out) -> {
                    boolean first = refused.getCount() > 0;
                    refused.countDown();
                    String busy =
                            "HTTP/1.1 429 Busy\r\nRetry-After: 0\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
                    out.write((first ? busy : TOKEN).getBytes(UTF_8));
                })) {
            HttpTransport chain =
                    connect(target.address("/"), tokens.address("/token").toString(), "{}");

            assertThat(chain.exchange(HttpCall.of("GET", target.address("/Users")))
                            .status())
                    .isEqualTo(200);
            assertThat(tokens.requests()).hasSize(2);
            assertThat(target.requests()).singleElement().asString().contains("Authorization: Bearer t0ken\r\n");
        }
    }

    @Test
    void aTokenThatCannotBeHadIsNotTriedOnceForEachAttemptOnTheTarget() throws Exception {
        try (RawServer target = RawServer.answering(WHOLE);
                RawServer tokens = RawServer.answering("")) {
            HttpTransport chain =
                    connect(target.address("/"), tokens.address("/token").toString(), "{\"maxAttempts\": 2}");

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> chain.exchange(HttpCall.of("POST", target.address("/Users"))))
                    .withMessageContaining(
                            "/token got no whole answer: the server closed the connection without an answer; if it expects"
                                    + " TLS on this port, the address must begin with https (tried 2 times")
                    .withMessageNotContaining("hunter22")
                    .satisfies(error -> assertThat(error.certainlyNotSent()).isTrue());
            assertThat(tokens.requests()).hasSize(2);
            assertThat(target.requests()).isEmpty();
        }
    }

    // --- what the tests are made of

    private HttpTransport connect(URI serverUrl, String tokenUrl, String further) {
        System agent = new System();
        agent.setParam4(serverUrl.toString());
        agent.setParam2(tokenUrl.isEmpty() ? "" : "token");
        agent.setParam3(tokenUrl);
        agent.setParam0("admin");
        agent.setParam1(new Password("hunter22").toString());
        agent.setBlobParam(further.getBytes(UTF_8));
        connection = new TargetConnection(
                SettingsReader.read(agent),
                new RefreshTokens(),
                new RequestStatistics(Clock.systemUTC()),
                new RecordingLog(),
                Clock.systemUTC());
        return connection.transport();
    }

    private static void readRecord(InputStream in) throws IOException {
        byte[] head = in.readNBytes(5);
        in.readNBytes((head[3] & 0xff) << 8 | (head[4] & 0xff));
    }

    /** A thread that asks, and how that ended. */
    private static final class Outcome {
        private final CountDownLatch end = new CountDownLatch(1);
        private final Thread thread;
        private volatile @Nullable Throwable failure;

        Outcome(Runnable request) {
            thread = new Thread(() -> {
                try {
                    request.run();
                } catch (RuntimeException e) {
                    failure = e;
                }
                end.countDown();
            });
            thread.setDaemon(true);
            thread.start();
        }

        void awaitSleeping() {
            while (Arrays.stream(thread.getStackTrace())
                    .noneMatch(frame -> frame.getMethodName().equals("sleep"))) {
                Thread.onSpinWait();
            }
        }

        void interrupt() {
            thread.interrupt();
        }

        @Nullable
        Throwable failure() throws InterruptedException {
            assertThat(end.await(20, SECONDS)).isTrue();
            return failure;
        }
    }

    /** Answers one request a connection, keeps it alive, and ends it once the next request has begun to arrive. */
    private static final class ClosingServer implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final boolean reset;
        private final AtomicInteger connections = new AtomicInteger();

        ClosingServer(boolean reset) throws IOException {
            this.reset = reset;
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    int number = connections.incrementAndGet();
                    readHead(socket.getInputStream());
                    socket.getOutputStream().write(WHOLE.getBytes(UTF_8));
                    if (number == 1) {
                        readHead(socket.getInputStream());
                        socket.getInputStream()
                                .skipNBytes(socket.getInputStream().available());
                        socket.setSoLinger(reset, 0);
                    }
                } catch (IOException e) {
                    // The client or the test has gone.
                }
            }
        }

        private static void readHead(InputStream in) throws IOException {
            int ends = 0;
            while (ends < 2) {
                int octet = in.read();
                if (octet < 0) {
                    throw new IOException("gone");
                }
                ends = octet == '\n' ? ends + 1 : octet == '\r' ? ends : 0;
            }
        }

        URI address(String path) {
            return URI.create(
                    "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + path);
        }

        int connections() {
            return connections.get();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
