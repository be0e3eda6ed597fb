package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes JSON into requests and reads it from answers. An answer with other content is an error that shows the content.
 */
public final class JsonBody {

    private JsonBody() {}

    /** The bytes of a request body, in UTF-8. */
    public static byte[] write(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The object in an answer.
     *
     * @throws ScimException if the answer is something else: a page, nothing, a part of an object, or JSON of another
     *     kind
     */
    static ObjectNode read(HttpCall call, HttpReply reply) {
        return readIfPresent(call, reply).orElseThrow(() -> notScim(call, reply, "an empty answer"));
    }

    /** Like {@link #read}, but an empty answer is allowed. */
    static Optional<ObjectNode> readIfPresent(HttpCall call, HttpReply reply) {
        Optional<JsonNode> json = readAnyIfPresent(call, reply);
        if (json.isPresent() && !(json.get() instanceof ObjectNode)) {
            throw notScim(call, reply, "JSON that is not an object");
        }
        return json.map(ObjectNode.class::cast);
    }

    /** The JSON in an answer, of any kind; empty if the answer has no content. */
    static Optional<JsonNode> readAnyIfPresent(HttpCall call, HttpReply reply) {
        return reply.isBlank()
                ? Optional.empty()
                : Optional.of(reply.json().orElseThrow(() -> notScim(call, reply, notJson(reply))));
    }

    private static String notJson(HttpReply reply) {
        return reply.limit().isEmpty() ? "something that is not whole JSON" : reply.limit();
    }

    /**
     * The exception for an answer that has a success status and does not show that the request succeeded.
     *
     * @param what the content of the answer
     */
    static ScimException odd(HttpCall call, HttpReply reply, String what) {
        SecretMask mask = reply.maskFor(call);
        return new ScimException(
                call.method(),
                mask.mask(call.address().toString()),
                reply.status(),
                "",
                "",
                mask.mask(call.toString()) + " was answered with " + mask.mask(what)
                        + ". Nothing shows that it was carried out");
    }

    private static ScimException notScim(HttpCall call, HttpReply reply, String what) {
        String contentType = reply.contentType().isEmpty() ? "no content type" : reply.contentType();
        SecretMask mask = reply.maskFor(call);
        String excerpt = mask.excerpt(reply.text());
        return new ScimException(
                call.method(),
                mask.mask(call.address().toString()),
                reply.status(),
                "",
                "",
                mask.mask(call.toString()) + " was answered with " + what + " instead of a SCIM object (status "
                        + reply.status() + ", " + contentType + ")" + (excerpt.isEmpty() ? "" : ": " + excerpt)
                        + (reply.limit().isEmpty()
                                ? ". Check the Server URL and the path of the object mapping"
                                : ". Set pageSize lower, or ask the target's administrator"));
    }
}
