package com.soffid.iam.scim.workbench.engine.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Tests the way to a server step by step: its name, its port, TLS and its certificate. Sends no request. */
final class NetworkCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofDays(30);

    private final URI serverUrl;
    private final boolean hasOwnCertificates;
    private final List<CheckStep> steps = new ArrayList<>();

    /** @param hasOwnCertificates whether the agent trusts certificates that this program does not know */
    NetworkCheck(URI serverUrl, boolean hasOwnCertificates) {
        this.serverUrl = serverUrl;
        this.hasOwnCertificates = hasOwnCertificates;
    }

    /**
     * Makes the steps, up to the first one that fails.
     *
     * @param reached whether the agent is known to reach the server, so that nothing needs to be found out
     */
    List<CheckStep> run(boolean reached) {
        String host = serverUrl.getHost();
        boolean secure = "https".equalsIgnoreCase(serverUrl.getScheme());
        int port = serverUrl.getPort() >= 0 ? serverUrl.getPort() : secure ? 443 : 80;
        if (host == null || !resolves(host) || !connects(host, port)) {
            return steps;
        }
        if (secure) {
            tls(host, port);
        } else if (!reached && speaksTls(host, port)) {
            steps.add(CheckStep.failed(
                    "TLS", "port " + port + " speaks TLS, and the Server URL begins with http: change it to https"));
        } else if (!isLoopback(host)) {
            steps.add(CheckStep.warning(
                    "TLS",
                    "none: the Server URL begins with http, so that passwords and tokens can be read on the way"));
        }
        return steps;
    }

    private boolean resolves(String host) {
        try {
            String addresses = Arrays.stream(InetAddress.getAllByName(unbracketed(host)))
                    .map(InetAddress::getHostAddress)
                    .distinct()
                    .collect(Collectors.joining(", "));
            steps.add(CheckStep.ok("name of the server", host + " is " + addresses));
            return true;
        } catch (UnknownHostException e) {
            steps.add(CheckStep.failed(
                    "name of the server",
                    "there is no server " + host
                            + " for this computer: check the host of the Server URL, and the DNS"));
            return false;
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(unbracketed(host)).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean connects(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(unbracketed(host), port), (int) TIMEOUT.toMillis());
            steps.add(CheckStep.ok("connection", "port " + port + " is open"));
            return true;
        } catch (SocketTimeoutException e) {
            steps.add(CheckStep.failed(
                    "connection",
                    "port " + port + " gives no answer within " + TIMEOUT.toSeconds()
                            + " seconds: a firewall may be in the" + " way, or the setting proxy is missing"));
            return false;
        } catch (IOException e) {
            steps.add(CheckStep.failed(
                    "connection",
                    "port " + port + " refuses the connection: check the port of the Server URL, and whether the server"
                            + " runs"));
            return false;
        }
    }

    private static boolean speaksTls(String host, int port) {
        try {
            handshake(host, port);
            return true;
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    private void tls(String host, int port) {
        try {
            steps.add(certificate(handshake(host, port)));
        } catch (SSLException e) {
            String reason = String.valueOf(e.getMessage());
            steps.add(CheckStep.failed(
                    "TLS",
                    reason.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")
                            ? "port " + port
                                    + " does not speak TLS: change https in the Server URL to http, or its port"
                            : "the handshake fails: " + reason));
        } catch (SocketTimeoutException e) {
            steps.add(CheckStep.failed(
                    "TLS",
                    "port " + port + " does not answer the handshake within " + TIMEOUT.toSeconds()
                            + " seconds: it may not" + " speak TLS; check https and the port of the Server URL"));
        } catch (IOException | GeneralSecurityException e) {
            steps.add(CheckStep.failed("TLS", "the handshake fails: " + e.getMessage()));
        }
    }

    /** What a handshake showed. */
    private record Handshake(String protocol, List<X509Certificate> chain) {}

    private static Handshake handshake(String host, int port) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new AnyCertificate()}, null);
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(unbracketed(host), port), (int) TIMEOUT.toMillis());
            plain.setSoTimeout((int) TIMEOUT.toMillis());
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, unbracketed(host), port, true)) {
                socket.startHandshake();
                List<X509Certificate> chain = Arrays.stream(socket.getSession().getPeerCertificates())
                        .filter(X509Certificate.class::isInstance)
                        .map(X509Certificate.class::cast)
                        .toList();
                return new Handshake(socket.getSession().getProtocol(), chain);
            }
        }
    }

    private CheckStep certificate(Handshake handshake) {
        if (handshake.chain().isEmpty()) {
            return CheckStep.ok("TLS", handshake.protocol());
        }
        X509Certificate own = handshake.chain().get(0);
        Instant end = own.getNotAfter().toInstant();
        String found = handshake.protocol() + ", certificate of "
                + own.getSubjectX500Principal().getName() + ", valid until "
                + end.atOffset(ZoneOffset.UTC).toLocalDate();
        if (end.isBefore(Instant.now())) {
            return CheckStep.failed("TLS", found + ": it has expired; renew it on the server");
        }
        if (!hasOwnCertificates && !isTrusted(handshake.chain())) {
            return CheckStep.warning(
                    "TLS",
                    found + ": this Java does not trust its issuer, "
                            + own.getIssuerX500Principal().getName()
                            + "; add the issuer's certificate with the setting trustedCertificates");
        }
        return end.isBefore(Instant.now().plus(SOON))
                ? CheckStep.warning("TLS", found + ": it expires soon; renew it on the server")
                : CheckStep.ok("TLS", found);
    }

    private static boolean isTrusted(List<X509Certificate> chain) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((@Nullable KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trust) {
                    trust.checkServerTrusted(chain.toArray(X509Certificate[]::new), "UNKNOWN");
                }
            }
            return true;
        } catch (CertificateException e) {
            return false;
        } catch (GeneralSecurityException e) {
            // Nothing is known of what this Java trusts; the agent's own requests show it.
            return true;
        }
    }

    /** Accepts every certificate, because the step only looks at it; no request is sent on such a connection. */
    private static final class AnyCertificate implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
