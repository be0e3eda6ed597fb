package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/**
 * What the answer to a write shows. A success status alone is no evidence that the request was carried out: with it may
 * come an error, a list, a part of an answer, or another resource. Each of these is a {@link ScimException} that {@linkplain
 * ScimException#isOddSuccess() says so}, unless the error names a status of its own.
 */
final class WriteAnswer {

    /** What comes after these is partial content (206), several answers in one (207), or something that no server sends. */
    private static final int LAST_WHOLE_SUCCESS = 205;

    private WriteAnswer() {}

    /**
     * The resource that an answer shows.
     *
     * @return empty when the answer shows nothing
     * @throws ScimException when it is a refusal, or a success that is none
     */
    static Optional<Resource> resource(HttpCall call, HttpReply reply) {
        if (!reply.isSuccess()) {
            throw ScimException.of(call, reply);
        }
        Optional<ObjectNode> json = JsonBody.readIfPresent(call, reply);
        json.map(ErrorBody::of).filter(ErrorBody::saysError).ifPresent(error -> {
            throw ScimException.inSuccess(call, reply, error);
        });
        if (reply.status() > LAST_WHOLE_SUCCESS) {
            throw JsonBody.odd(
                    call, reply, "status " + reply.status() + ", which says nothing about the whole request");
        }
        if (json.filter(WriteAnswer::isList).isPresent()) {
            throw JsonBody.odd(call, reply, "a list");
        }
        return json.filter(object -> !object.isEmpty()).map(Resource::new);
    }

    private static boolean isList(ObjectNode json) {
        return json.path("id").asText("").isEmpty() && (json.has("Resources") || json.has("totalResults"));
    }
}
