package com.soffid.iam.sync.agent.scim.http.wire;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.testing.TestCertificates;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which words a problem of the network reaches an administrator. */
class ConnectionProblemTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aPortOnWhichNothingListensIsSaidInPlainWords() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertProblem(
                URI.create("http://localhost:" + port + "/Users"), "the connection was refused; check host and port");
    }

    @Test
    void aHostThatIsNotKnownIsSaidInPlainWords() {
        assertProblem(URI.create("http://scim.invalid/Users"), "the host name is not known; check the host");
    }

    @Test
    void plainHttpOnATlsPortIsSaidInPlainWords(@TempDir Path folder) throws Exception {
        TestCertificates certificates = TestCertificates.in(folder).sign("server", "-ext", "san=dns:localhost");
        try (TlsServer server = TlsServer.open(certificates.server("server"))) {
            assertProblem(
                    URI.create("http://localhost:" + server.port() + "/Users"),
                    "if it expects TLS on this port, the address must begin with https");
        }
    }

    @Test
    void aServerThatClosesTheConnectionIsSaidInPlainWords() throws Exception {
        try (RawServer server = RawServer.answering("")) {
            assertProblem(server.address("/Users"), "the server closed the connection without an answer");
        }
    }

    private static void assertProblem(URI address, String words) {
        try (PooledTransport transport = Wires.standard(new HttpLimits(LONG, LONG, LONG, 1_000))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> transport.exchange(HttpCall.of("GET", address)))
                    .withMessageStartingWith("GET " + address + " got no whole answer: ")
                    .withMessageContaining(words)
                    .withMessageNotContaining("Exception");
        }
    }
}
