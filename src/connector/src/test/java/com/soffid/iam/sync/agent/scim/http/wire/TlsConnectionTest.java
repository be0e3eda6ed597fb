package com.soffid.iam.sync.agent.scim.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.ConnectionSettings;
import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.testing.TestCertificates;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections to real TLS servers. */
@Timeout(60)
class TlsConnectionTest {

    private static final String HERE = "san=ip:127.0.0.1,dns:localhost";

    @TempDir
    private static Path folder;

    private static TestCertificates certificates;

    private final ObjectNode settings =
            JsonMapper.builder().build().getNodeFactory().objectNode();

    @BeforeAll
    static void sign() throws IOException {
        certificates = TestCertificates.in(folder)
                .sign("server", "-ext", HERE)
                .sign("expired", "-ext", HERE, "-startdate", "-10d", "-validity", "5")
                .sign("future", "-ext", HERE, "-startdate", "+10d")
                .sign("elsewhere", "-ext", "san=dns:elsewhere.example.com")
                .sign("client");
    }

    // --- trust

    @Test
    void anAuthorityThatIsNotTrustedIsAnErrorThatNamesTheSetting() throws Exception {
        try (TlsServer server = TlsServer.open(certificates.server("server"))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(server.address()))
                    .withMessageStartingWith("GET " + server.address() + " got no whole answer: ")
                    .withMessageContaining("authority that is not trusted")
                    .withMessageContaining("setting trustedCertificates");
            assertThat(server.clients()).isEmpty();
        }
    }

    @Test
    void anAuthorityOfTheSettingsIsTrusted() throws Exception {
        settings.put("trustedCertificates", certificates.authorityPem());
        try (TlsServer server = TlsServer.open(certificates.server("server"))) {
            assertThat(ask(server.address()).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void tls12AndNewerAreSpoken(String protocol) throws Exception {
        settings.put("trustedCertificates", certificates.authorityPem()).put("trustOnly", true);
        try (TlsServer server = TlsServer.speaking(certificates.server("server"), protocol)) {
            ask(server.address());

            assertThat(server.clients()).containsExactly("none by " + protocol);
        }
    }

    @Test
    void anExpiredCertificateIsNamedAsSuch() throws Exception {
        settings.put("trustedCertificates", certificates.authorityPem());
        try (TlsServer server = TlsServer.open(certificates.server("expired"))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(server.address()))
                    .withMessageContaining("the server's certificate has expired")
                    .withMessageContaining("setting trustedCertificates");
        }
    }

    @Test
    void aCertificateOfTheFutureIsNamedAsSuch() throws Exception {
        settings.put("trustedCertificates", certificates.authorityPem());
        try (TlsServer server = TlsServer.open(certificates.server("future"))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(server.address()))
                    .withMessageContaining("is not valid yet; check the clocks");
        }
    }

    // --- host names

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        settings.put("trustedCertificates", certificates.authorityPem());
        try (TlsServer server = TlsServer.open(certificates.server("elsewhere"))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(server.address()))
                    .withMessageContaining("is for another host name")
                    .withMessageContaining("hostNameVerification");
            assertThat(server.clients()).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherHostPassesWhenVerificationIsOff() throws Exception {
        settings.put("trustedCertificates", certificates.authorityPem()).put("hostNameVerification", "off");
        try (TlsServer server = TlsServer.open(certificates.server("elsewhere"))) {
            assertThat(ask(server.address()).status()).isEqualTo(200);
        }
    }

    @Test
    void withoutVerificationTheAuthorityMustStillBeTrusted() throws Exception {
        settings.put("hostNameVerification", "off");
        try (TlsServer server = TlsServer.open(certificates.server("elsewhere"))) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(server.address()))
                    .withMessageContaining("authority that is not trusted");
        }
    }

    // --- client certificates

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theClientCertificateIsShownToAServerThatAsks(String protocol) throws Exception {
        settings.put("trustedCertificates", certificates.authorityPem())
                .put("clientCertificate", certificates.chainPem("client") + certificates.keyPem("client"));
        try (TlsServer server = TlsServer.wantingAClientCertificate(certificates.server("server"), protocol)) {
            ask(server.address());

            assertThat(server.clients()).containsExactly("CN=client by " + protocol);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aServerThatWantsAClientCertificateAndGetsNoneIsAnErrorThatNamesTheSetting(String protocol) throws Exception {
        settings.put("trustedCertificates", certificates.authorityPem());
        try (TlsServer server = TlsServer.wantingAClientCertificate(certificates.server("server"), protocol)) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(server.address()))
                    .withMessageContaining("client certificate")
                    .withMessageContaining("setting clientCertificate");
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsNamedAsSuch() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread speaker = new Thread(() -> speakFirst(server), "no-tls");
            speaker.setDaemon(true);
            speaker.start();
            URI address = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/Users");

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(address))
                    .withMessageContaining("does not speak TLS there; check scheme and port");
        }
    }

    private static void speakFirst(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("220 mail.example.com ESMTP\r\n".getBytes(UTF_8));
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The client goes away when it has understood.
            return;
        }
    }

    private HttpReply ask(URI address) {
        HttpLimits limits =
                new HttpLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), 1_000_000);
        JsonSettings json = JsonSettings.parse(settings.toString().getBytes(UTF_8));
        try (PooledTransport transport =
                new PooledTransport(limits, ConnectionSettings.read(json), Clock.systemUTC())) {
            return transport.exchange(HttpCall.of("GET", address));
        }
    }
}
