package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.Origin;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Follows redirects of GET within the origin of the request. Any other redirect is an error: credentials are sent to one
 * origin only, and a write goes only to the address that it was made for. Thread-safe.
 */
public final class RedirectingTransport implements HttpTransport {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST = 5;

    private final HttpTransport next;

    public RedirectingTransport(HttpTransport next) {
        this.next = next;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        HttpCall current = call;
        for (int followed = 0; followed <= MOST; followed++) {
            HttpReply reply = next.exchange(current);
            Optional<URI> place = place(current, reply);
            if (place.isEmpty()) {
                return reply;
            }
            boolean sameOrigin = Origin.of(place.get()).equals(Origin.of(call.address()));
            if (!call.method().equals("GET") || !sameOrigin) {
                throw new TransportException(
                        call + " was redirected to " + withoutQuery(place.get()) + " (status " + reply.status()
                                + "). Redirects are followed for GET and within the same server only. If the service has"
                                + " moved there, change the Server URL",
                        Fate.HOPELESS);
            }
            current = call.to(place.get());
        }
        throw new TransportException(call + " was redirected more than " + MOST + " times", Fate.HOPELESS);
    }

    private static Optional<URI> place(HttpCall call, HttpReply reply) {
        if (!REDIRECTS.contains(reply.status())) {
            return Optional.empty();
        }
        try {
            return reply.header("Location").map(call.address()::resolve);
        } catch (IllegalArgumentException e) {
            // Not an address, so the answer itself is the error.
            return Optional.empty();
        }
    }

    /** The address without query, fragment and user information, which may hold secrets. */
    private static String withoutQuery(URI place) {
        String authority = Objects.toString(place.getRawAuthority(), "");
        return place.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1)
                + Objects.toString(place.getRawPath(), "");
    }
}
