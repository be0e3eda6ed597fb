package com.soffid.iam.sync.agent.scim.transport;

import com.soffid.iam.sync.agent.scim.auth.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.Credentials;
import java.net.URI;
import java.util.Optional;

/**
 * Adds the credentials to requests for the server URL's origin, and for no other; after a 401 renews them once and
 * repeats the request once.
 */
final class AuthenticatedTransport implements HttpTransport {

    private static final int UNAUTHORIZED = 401;

    private final HttpTransport next;
    private final Credentials credentials;
    private final Origin origin;

    AuthenticatedTransport(HttpTransport next, Credentials credentials, URI serverUrl) {
        this.next = next;
        this.credentials = credentials;
        this.origin = Origin.of(serverUrl);
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        Optional<CredentialHeader> header =
                Origin.of(call.address()).equals(origin) ? credentials.header() : Optional.empty();
        if (header.isEmpty()) {
            return next.exchange(call);
        }
        HttpReply reply = exchange(call, header.get());
        if (reply.status() == UNAUTHORIZED && credentials.renew(header.get())) {
            return credentials.header().map(renewed -> exchange(call, renewed)).orElse(reply);
        }
        return reply;
    }

    private HttpReply exchange(HttpCall call, CredentialHeader header) {
        HttpCall authorized =
                call.withHeader(header.name(), header.value().reveal()).withSecrets(header.secrets());
        return next.exchange(authorized).withSecrets(authorized.secrets());
    }
}
