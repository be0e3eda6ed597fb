package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON objects in requests and answers. An answer that is something else becomes an error that shows what it is. */
public final class JsonBody {

    private JsonBody() {}

    public static byte[] write(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The object that an answer holds.
     *
     * @throws ScimException when it holds none: a page, nothing, half of one, or another kind of JSON
     */
    static ObjectNode read(HttpCall call, HttpReply reply) {
        return readIfPresent(call, reply).orElseThrow(() -> notScim(call, reply, "an empty answer"));
    }

    /** The same, where an empty answer is as good. */
    static Optional<ObjectNode> readIfPresent(HttpCall call, HttpReply reply) {
        Optional<JsonNode> json = readAnyIfPresent(call, reply);
        if (json.isPresent() && !(json.get() instanceof ObjectNode)) {
            throw notScim(call, reply, "JSON that is not an object");
        }
        return json.map(ObjectNode.class::cast);
    }

    /** The JSON of whatever kind that an answer holds; empty when it holds nothing. */
    static Optional<JsonNode> readAnyIfPresent(HttpCall call, HttpReply reply) {
        return reply.isBlank()
                ? Optional.empty()
                : Optional.of(reply.json().orElseThrow(() -> notScim(call, reply, notJson(reply))));
    }

    private static String notJson(HttpReply reply) {
        return reply.limit().isEmpty() ? "something that is not whole JSON" : reply.limit();
    }

    /** What is wrong with an answer that has a success status and is no success of this request. */
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
