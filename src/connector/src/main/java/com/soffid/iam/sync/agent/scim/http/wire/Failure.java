package com.soffid.iam.sync.agent.scim.http.wire;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** What a failure of the HTTP library says about the request. */
final class Failure {

    private Failure() {}

    static TransportException of(HttpCall call, Throwable cause) {
        if (cause instanceof TransportException) {
            return (TransportException) cause;
        }
        return new TransportException(
                call + " got no whole answer: " + ConnectionProblem.describe(cause), fate(cause), cause);
    }

    private static Fate fate(Throwable cause) {
        if (cause instanceof SSLHandshakeException
                && cause.getCause() instanceof EOFException
                && ConnectionProblem.of(cause).isEmpty()) {
            // Closed on the way to an agreement, by a balancer that restarts, say: nothing was refused.
            return Fate.NOT_SENT;
        }
        if (cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException
                || isAboutACertificate(cause)) {
            return Fate.REFUSED;
        }
        if (cause instanceof ProxyRefusedException) {
            return ((ProxyRefusedException) cause).mayPass() ? Fate.NOT_SENT : Fate.REFUSED;
        }
        if (cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof ConnectionRequestTimeoutException) {
            return Fate.NOT_SENT;
        }
        if (cause instanceof NoHttpResponseException || cause instanceof SocketException) {
            return Fate.CONNECTION_GONE;
        }
        return cause instanceof IOException ? Fate.UNKNOWN : Fate.HOPELESS;
    }

    private static boolean isAboutACertificate(Throwable failure) {
        return failure instanceof SSLException && failure.getCause() instanceof CertificateException;
    }
}
