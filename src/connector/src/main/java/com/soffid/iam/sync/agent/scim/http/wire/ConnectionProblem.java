package com.soffid.iam.sync.agent.scim.http.wire;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says why a connection failed, in words that name the setting to correct, and whether the request was sent. Immutable. */
public final class ConnectionProblem {

    /** A limit that no library's chain of causes reaches. */
    private static final int DEEPEST = 20;

    private final List<Throwable> causes = new ArrayList<>();

    private ConnectionProblem(Throwable failure) {
        for (Throwable cause = failure; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
            causes.addAll(List.of(cause.getSuppressed()));
        }
    }

    /**
     * The known problem that caused a failure of a call, in a text without addresses and secrets; empty for any other failure.
     */
    public static Optional<String> of(HttpCall call, Throwable failure) {
        ConnectionProblem problem = new ConnectionProblem(failure);
        return problem.ofTls().or(() -> problem.connection(call));
    }

    private Optional<String> ofTls() {
        return proxy().or(this::certificate).or(this::handshake);
    }

    /** Turns a failure of the HTTP library into the exception of this layer. */
    static TransportException asException(HttpCall call, Throwable failure) {
        if (failure instanceof TransportException) {
            return (TransportException) failure;
        }
        String problem =
                of(call, failure).orElseGet(() -> failure.getClass().getSimpleName() + ": " + failure.getMessage());
        return new TransportException(call + " got no whole answer: " + problem, fate(failure), failure);
    }

    private static Fate fate(Throwable failure) {
        if (failure instanceof SSLHandshakeException
                && failure.getCause() instanceof EOFException
                && new ConnectionProblem(failure).ofTls().isEmpty()) {
            // The server closed the connection during the handshake, for example a balancer that restarts. It refused
            // nothing.
            return Fate.NOT_SENT;
        }
        if (failure instanceof SSLHandshakeException
                || failure instanceof SSLPeerUnverifiedException
                || isAboutACertificate(failure)) {
            return Fate.REFUSED;
        }
        if (failure instanceof ProxyGuard.RefusedException) {
            return ((ProxyGuard.RefusedException) failure).mayPass() ? Fate.NOT_SENT : Fate.REFUSED;
        }
        if (failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof ConnectionRequestTimeoutException) {
            return Fate.NOT_SENT;
        }
        if (failure instanceof NoHttpResponseException || failure instanceof SocketException) {
            return Fate.CONNECTION_GONE;
        }
        return failure instanceof IOException ? Fate.UNKNOWN : Fate.HOPELESS;
    }

    private static boolean isAboutACertificate(Throwable failure) {
        return failure instanceof SSLException && failure.getCause() instanceof CertificateException;
    }

    private Optional<String> proxy() {
        return causes.stream()
                .filter(ProxyGuard.RefusedException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    private Optional<String> certificate() {
        if (has(CertificateExpiredException.class::isInstance)) {
            return Optional.of(
                    "the server's certificate has expired, or one that signed it; renew it on the server, and in"
                            + " the setting trustedCertificates if it is there");
        }
        if (has(CertificateNotYetValidException.class::isInstance)) {
            return Optional.of("the server's certificate is not valid yet; check the clocks, and the setting"
                    + " trustedCertificates if it is there");
        }
        if (has(ConnectionProblem::isOfAnotherName)) {
            return Optional.of(
                    "the server's certificate is for another host name; check the host of the address (Server URL"
                            + " or Authentication URL). The setting hostNameVerification would accept it, and any impostor too");
        }
        if (has(CertPathBuilderException.class::isInstance)) {
            return Optional.of(
                    "the server's certificate was signed by an authority that is not trusted; add that authority's"
                            + " certificate with the setting trustedCertificates");
        }
        if (has(CertPathValidatorException.class::isInstance)) {
            return Optional.of("the server's certificate is not accepted by this Java; check it, and the setting"
                    + " trustedCertificates");
        }
        return Optional.empty();
    }

    private Optional<String> handshake() {
        if (has(MissingClientCertificate.Wanted.class::isInstance)
                || hasTlsError(
                        "bad_certificate",
                        "certificate_required",
                        "certificate_unknown",
                        "unknown_ca",
                        "access_denied")) {
            return Optional.of("the server wants a client certificate and got none that it accepts; check the setting"
                    + " clientCertificate");
        }
        if (hasTlsError("handshake_failure")) {
            return Optional.of("the server ended the TLS handshake; perhaps it wants a client certificate (setting"
                    + " clientCertificate), or has no cipher in common");
        }
        if (hasTlsError("protocol_version", "protocol version")) {
            return Optional.of("the server does not speak TLS 1.2 or newer; no setting allows older versions");
        }
        if (hasTlsError("Unsupported or unrecognized SSL message")) {
            return Optional.of(
                    "the server does not speak TLS there; check scheme and port of the address (Server URL or"
                            + " Authentication URL), or the setting proxy");
        }
        return Optional.empty();
    }

    private Optional<String> connection(HttpCall call) {
        if (has(UnknownHostException.class::isInstance)) {
            return Optional.of("the host name is not known; check the host of the address (Server URL or Authentication"
                    + " URL), and the name service (DNS) of this computer");
        }
        if (has(ConnectTimeoutException.class::isInstance)) {
            return Optional.of("no connection within connectTimeout; check host and port of the address, and whether a"
                    + " firewall is in between");
        }
        if (has(NoRouteToHostException.class::isInstance)) {
            return Optional.of("no way through the network to the host; check the host of the address, and the setting"
                    + " proxy");
        }
        if (has(ConnectException.class::isInstance)) {
            return Optional.of(
                    "the connection was refused; check host and port of the address, and whether the server" + " runs");
        }
        if (has(SocketTimeoutException.class::isInstance)) {
            return Optional.of("the server sent nothing within responseTimeout");
        }
        if (has(NoHttpResponseException.class::isInstance)) {
            return Optional.of("the server closed the connection without an answer" + hint(call));
        }
        if (has(HttpException.class::isInstance)) {
            return Optional.of("the answer is not valid HTTP" + hint(call));
        }
        return has(cause -> cause instanceof SocketException
                        && String.valueOf(cause.getMessage()).contains("reset"))
                ? Optional.of("the server cut the connection" + hint(call))
                : Optional.empty();
    }

    private static String hint(HttpCall call) {
        return "http".equalsIgnoreCase(call.address().getScheme())
                ? "; if it expects TLS on this port, the address must begin with https"
                : "";
    }

    /** The JDK has no exception type of its own for this. */
    private static boolean isOfAnotherName(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof SSLPeerUnverifiedException
                || (cause instanceof CertificateException
                        && (message.startsWith("No subject alternative") || message.startsWith("No name matching")));
    }

    private boolean hasTlsError(String... texts) {
        return has(cause -> cause instanceof SSLException
                && List.of(texts).stream()
                        .anyMatch(text -> String.valueOf(cause.getMessage()).contains(text)));
    }

    private boolean has(Predicate<Throwable> kind) {
        return causes.stream().anyMatch(kind);
    }
}
