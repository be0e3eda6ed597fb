package com.soffid.iam.scim.workbench.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkCheckTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    /** A server that makes handshakes and nothing else, with a certificate that it signed itself. */
    private final class TlsServer implements AutoCloseable {
        private final SSLServerSocket socket;

        TlsServer(String... validity) throws Exception {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore(validity), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            socket = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (SSLSocket client = (SSLSocket) socket.accept()) {
                    client.startHandshake();
                } catch (IOException e) {
                    // The first step only connects, and the last accept ends with the server.
                }
            }
        }

        URI url(String scheme) {
            return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort() + "/scim");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private KeyStore keyStore(String... validity) throws Exception {
        Path file = folder.resolve("server.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=scim.example.com",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        command.addAll(List.of(validity));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static CheckStep tls(URI url, boolean hasOwnCertificates) {
        List<CheckStep> steps = new NetworkCheck(url, hasOwnCertificates).run(false);
        assertThat(steps).hasSize(3);
        assertThat(steps.get(1).state()).isEqualTo(CheckStep.State.OK);
        return steps.get(2);
    }

    @Test
    void aCertificateThatThisJavaDoesNotTrustIsAWarningThatNamesTheSetting() throws Exception {
        try (TlsServer server = new TlsServer("-validity", "100")) {
            CheckStep step = tls(server.url("https"), false);

            assertThat(step.state()).isEqualTo(CheckStep.State.WARNING);
            assertThat(step.text()).contains("TLSv1.3", "CN=scim.example.com", "trustedCertificates");
            assertThat(tls(server.url("https"), true).state()).isEqualTo(CheckStep.State.OK);
        }
    }

    @Test
    void aCertificateThatExpiresSoonIsAWarning() throws Exception {
        try (TlsServer server = new TlsServer("-validity", "10")) {
            assertThat(tls(server.url("https"), true).text()).contains("it expires soon");
        }
    }

    @Test
    void aCertificateThatHasExpiredFails() throws Exception {
        try (TlsServer server = new TlsServer("-startdate", "-10d", "-validity", "5")) {
            CheckStep step = tls(server.url("https"), true);

            assertThat(step.state()).isEqualTo(CheckStep.State.FAILED);
            assertThat(step.text()).contains("it has expired; renew it on the server");
        }
    }

    @Test
    void httpAtAPortOfTlsFails() throws Exception {
        try (TlsServer server = new TlsServer("-validity", "100")) {
            CheckStep step = tls(server.url("http"), false);

            assertThat(step.state()).isEqualTo(CheckStep.State.FAILED);
            assertThat(step.text()).contains("speaks TLS", "change it to https");
        }
    }
}
