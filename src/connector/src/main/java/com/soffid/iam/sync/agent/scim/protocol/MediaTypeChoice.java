package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.MediaType;

/**
 * Gives requests the media type that the target understands (RFC 7644, 3.1). Where it refuses that one, the other is
 * tried once, and remembered when it works, unless settings name the type. Thread-safe.
 */
final class MediaTypeChoice {

    private static final int NOT_ACCEPTABLE = 406;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final HttpTransport transport;
    private final Target target;

    MediaTypeChoice(HttpTransport transport, Target target) {
        this.transport = transport;
        this.target = target;
    }

    /**
     * The answer to a call, whatever its status.
     *
     * @param call whose {@code Accept}, and {@code Content-Type} where it has a body, are set here
     */
    HttpReply exchange(Endpoint endpoint, HttpCall call) {
        MediaType known = endpoint.capabilities().get(Capability.MEDIA_TYPE);
        HttpReply reply = transport.exchange(typed(call, known));
        if (!refusesType(call, reply) || target.isSet(Capability.MEDIA_TYPE)) {
            return reply;
        }
        HttpReply second = transport.exchange(typed(call, known.other()));
        if (refusesType(call, second)) {
            return reply;
        }
        if (second.isSuccess()) {
            target.learnEverywhere(Capability.MEDIA_TYPE, known.other());
        }
        return second;
    }

    /**
     * Whether nothing was done, because of the type of what was sent or asked for. A target that answers a POST with 406
     * may have created the resource before it looked for a way to show it: that is not repeated.
     */
    private static boolean refusesType(HttpCall call, HttpReply reply) {
        return (reply.status() == UNSUPPORTED_MEDIA_TYPE && call.body().isPresent())
                || (reply.status() == NOT_ACCEPTABLE && !call.method().equals("POST"));
    }

    private static HttpCall typed(HttpCall call, MediaType type) {
        HttpCall accepting = call.withHeader("Accept", type.accepted());
        return call.body().isPresent() ? accepting.withHeader("Content-Type", type.value()) : accepting;
    }
}
