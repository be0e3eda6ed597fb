package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MediaType;

/**
 * Sends requests with the media type that the target understands (RFC 7644, 3.1). If the target refuses that type, the
 * other one is tried once. It is remembered if it works, unless settings name the type. Thread-safe.
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
     * Returns the answer to a call, with any status.
     *
     * @param call whose {@code Accept} is set here, and {@code Content-Type} if it has a body
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
     * Whether the target did nothing because of a media type. If it answers a POST with 406, it may have created the
     * resource before it looked for a type to show it in, so that a POST is not repeated.
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
