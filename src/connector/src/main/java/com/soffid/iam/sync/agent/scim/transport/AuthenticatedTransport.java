package com.soffid.iam.sync.agent.scim.transport;

import com.soffid.iam.sync.agent.scim.auth.Credentials;
import com.soffid.iam.sync.agent.scim.config.Secret;
import java.net.URI;
import java.util.List;
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
        Optional<Secret> authorization =
                Origin.of(call.address()).equals(origin) ? credentials.authorization() : Optional.empty();
        if (authorization.isEmpty()) {
            return next.exchange(call);
        }
        HttpReply reply = exchange(call, authorization.get());
        if (reply.status() == UNAUTHORIZED && credentials.renew(authorization.get())) {
            return exchange(call, credentials.authorization().orElse(Secret.EMPTY));
        }
        return reply;
    }

    private HttpReply exchange(HttpCall call, Secret authorization) {
        HttpCall authorized = call.withHeader("Authorization", authorization.reveal())
                .withSecrets(List.of(authorization.afterScheme()));
        return next.exchange(authorized).withSecrets(authorized.secrets());
    }
}
