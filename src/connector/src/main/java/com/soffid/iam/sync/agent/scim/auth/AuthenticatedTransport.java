package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.Origin;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Adds the credentials to requests to the server URL's origin, and to no other. After a 401 it renews them once and repeats
 * the request once. After a 403 or 500 it does so if the credentials may have expired. Token requests and the repetition
 * end by the deadline of the request. Thread-safe.
 */
public final class AuthenticatedTransport implements HttpTransport {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** Answers of some targets to an expired token, besides the 401 of RFC 6750, 3.1. */
    private static final Set<Integer> MAY_MEAN_EXPIRED = Set.of(FORBIDDEN, 500);

    private final HttpTransport next;
    private final Credentials credentials;
    private final Origin origin;

    public AuthenticatedTransport(HttpTransport next, Credentials credentials, URI serverUrl) {
        this.next = next;
        this.credentials = credentials;
        this.origin = Origin.of(serverUrl);
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        Optional<CredentialHeader> header =
                Origin.of(call.address()).equals(origin) ? credentials.header(call.deadline()) : Optional.empty();
        if (header.isEmpty()) {
            return next.exchange(call);
        }
        HttpReply reply = exchange(call, header.get());
        if (reply.status() == UNAUTHORIZED && credentials.renew(header.get(), call.deadline())) {
            return credentials
                    .header(call.deadline())
                    .map(renewed -> exchange(call, renewed))
                    .orElse(reply);
        }
        return MAY_MEAN_EXPIRED.contains(reply.status()) && isRenewed(call, header.get()) ? repeat(call, reply) : reply;
    }

    private boolean isRenewed(HttpCall call, CredentialHeader suspect) {
        try {
            return credentials.renewIfSuspect(suspect, call.deadline());
        } catch (AuthenticationException | TransportException noOther) {
            // The target's answer counts. Its reason may be another one than an expired token.
            return false;
        }
    }

    /** Repeats the request with the new credentials, unless that may harm: after a 500 it may have been carried out. */
    private HttpReply repeat(HttpCall call, HttpReply refusal) {
        Optional<CredentialHeader> renewed = credentials.header(call.deadline());
        if (renewed.isEmpty() || (refusal.status() != FORBIDDEN && !call.isRepeatable())) {
            return refusal;
        }
        HttpReply reply = exchange(call, renewed.get());
        if (reply.isSuccess()) {
            credentials.renewalHelped();
        }
        return reply;
    }

    private HttpReply exchange(HttpCall call, CredentialHeader header) {
        HttpCall authorized = header.addTo(call);
        HttpReply reply = next.exchange(authorized).withSecrets(authorized.secrets());
        if (reply.isSuccess()) {
            credentials.accepted(header);
        }
        return reply;
    }
}
