package com.soffid.iam.sync.agent.scim.http.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, and what comes back. */
@Timeout(30)
class PooledTransportTest {

    private static final String EMPTY_OBJECT = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private final PooledTransport transport = Wires.standard(
            new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000_000));

    @AfterEach
    void close() {
        transport.close();
    }

    // --- the request

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scim/Users/a%2Fb",
                "/scim/Users/%2E%2E",
                "/scim/Users/..%2fa",
                "/scim/Users/a%20b%25c+d",
                "/scim//Users/",
                "//scim/Users",
                "/scim/Users?filter=userName%20eq%20%22a%2Bb%22&count=1",
                "/scim/Users;a=b/c:d@e"
            })
    void aPathArrivesAsItWasSent(String path) throws IOException {
        try (RawServer server = RawServer.answering(EMPTY_OBJECT)) {
            transport.exchange(HttpCall.of("GET", server.address(path)));

            assertThat(server.requests()).singleElement().asString().startsWith("GET " + path + " HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void aBodyIsSentWithItsLengthAndNotInChunks(String method) throws IOException {
        try (RawServer server = RawServer.answering(EMPTY_OBJECT)) {
            transport.exchange(HttpCall.of(method, server.address("/Users"))
                    .withBody("application/scim+json", "{\"a\":\"ñ\"}".getBytes(UTF_8)));

            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith(method + " /Users")
                    .contains("Content-Length: 10\r\n", "Content-Type: application/scim+json\r\n")
                    .doesNotContainIgnoringCase("Transfer-Encoding")
                    .doesNotContainIgnoringCase("Expect:")
                    .endsWith("\r\n\r\n" + new String("{\"a\":\"ñ\"}".getBytes(UTF_8), ISO_8859_1));
        }
    }

    @Test
    void aRequestWithoutABodyHasNoTypeAndNoLength() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            transport.exchange(HttpCall.of("DELETE", server.address("/Users/1")));

            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .doesNotContainIgnoringCase("Content-Length")
                    .doesNotContainIgnoringCase("Content-Type");
        }
    }

    @Test
    void headersAreSentOnceAndTheConnectorNamesItself() throws IOException {
        try (RawServer server = RawServer.answering(EMPTY_OBJECT)) {
            transport.exchange(HttpCall.of("GET", server.address("/Users"))
                    .withHeader("Accept", "application/scim+json")
                    .withHeader("Authorization", "Bearer t0ken"));

            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .containsOnlyOnce("Accept: application/scim+json\r\n")
                    .containsOnlyOnce("Authorization: Bearer t0ken\r\n")
                    .contains("User-Agent: Soffid-SCIM-connector/");
        }
    }

    @Test
    void cookiesAreNotKept() throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK\r\nSet-Cookie: session=1\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")) {
            transport.exchange(HttpCall.of("GET", server.address("/one")));
            transport.exchange(HttpCall.of("GET", server.address("/two")));

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request).doesNotContainIgnoringCase("Cookie"));
        }
    }

    // --- the answer

    @Test
    void anAnswerHasStatusHeadersAndBody() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 409 Conflict\r\nContent-Type: application/scim+json\r\n"
                + "ETag: W/\"1\"\r\nContent-Length: 13\r\n\r\n{\"detail\":\"\"}")) {
            HttpReply reply = transport.exchange(HttpCall.of("GET", server.address("/Users")));

            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.contentType()).isEqualTo("application/scim+json");
            assertThat(reply.header("etag")).contains("W/\"1\"");
            assertThat(reply.text()).isEqualTo("{\"detail\":\"\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\n\r\n"
            })
    void anAnswerWithoutABodyHasAnEmptyOne(String answer) throws IOException {
        try (RawServer server = RawServer.answering(answer)) {
            assertThat(transport
                            .exchange(HttpCall.of("GET", server.address("/Users")))
                            .text())
                    .isEmpty();
        }
    }

    @Test
    void anAnswerInChunksIsPutTogether() throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n")) {
            assertThat(transport
                            .exchange(HttpCall.of("GET", server.address("/Users")))
                            .text())
                    .isEqualTo("{}");
        }
    }

    @Test
    void aCompressedAnswerIsUncompressed() throws IOException {
        byte[] packed = gzip("{\"a\":\"b\"}".getBytes(UTF_8));
        try (RawServer server = RawServer.start((in, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(packed);
        })) {
            HttpReply reply = transport.exchange(HttpCall.of("GET", server.address("/Users")));

            assertThat(reply.text()).isEqualTo("{\"a\":\"b\"}");
            assertThat(server.requests()).singleElement().asString().containsPattern("Accept-Encoding: .*gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) throws IOException {
        try (RawServer elsewhere = RawServer.answering(EMPTY_OBJECT);
                RawServer server = RawServer.answering("HTTP/1.1 " + status + " Moved\r\nLocation: "
                        + elsewhere.address("/") + "\r\nContent-Length: 0\r\n\r\n")) {
            HttpReply reply = transport.exchange(HttpCall.of("GET", server.address("/Users")));

            assertThat(reply.status()).isEqualTo(status);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aChallengeIsAnAnswerAsAnyOther() throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n")) {
            HttpReply reply = transport.exchange(HttpCall.of("GET", server.address("/Users")));

            assertThat(reply.status()).isEqualTo(401);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aServerThatIsBusyIsNotAskedAgainHere() throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(transport
                            .exchange(HttpCall.of("GET", server.address("/Users")))
                            .status())
                    .isEqualTo(503);
            assertThat(server.requests()).hasSize(1);
        }
    }

    // --- no answer

    @Test
    void aClosedPortIsAnError() throws IOException {
        URI address;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = URI.create(
                    "http://" + unused.getInetAddress().getHostAddress() + ":" + unused.getLocalPort() + "/");
        }

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> transport.exchange(HttpCall.of("GET", address)))
                .withMessageStartingWith("GET " + address + " got no whole answer: ")
                .withMessageContaining("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:99999/", "Users", "mailto:a@example.com"})
    void anAddressThatCannotBeAskedIsAnError(String address) {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> transport.exchange(HttpCall.of("GET", URI.create(address))))
                .withMessageStartingWith("GET " + address);
    }

    @Test
    void aClosedAgentSendsNothing() throws IOException {
        try (RawServer server = RawServer.answering(EMPTY_OBJECT)) {
            transport.close();

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> transport.exchange(HttpCall.of("GET", server.address("/Users"))))
                    .withMessage("GET " + server.address("/Users") + " was not sent: the agent is closed");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void closingTwiceIsAsGoodAsOnce() {
        transport.close();
        transport.close();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
