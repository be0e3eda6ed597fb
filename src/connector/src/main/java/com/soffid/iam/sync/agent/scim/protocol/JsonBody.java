package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.SecretMask;
import com.soffid.iam.sync.agent.scim.transport.HttpCall;
import com.soffid.iam.sync.agent.scim.transport.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON objects in requests and answers. An answer that is something else becomes an error that shows what it is. */
final class JsonBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonBody() {}

    static byte[] write(ObjectNode json) {
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
        if (reply.isBlank()) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(reply.body());
            if (json instanceof ObjectNode) {
                return Optional.of((ObjectNode) json);
            }
        } catch (JsonProcessingException e) {
            throw notScim(call, reply, "something that is not whole JSON");
        } catch (java.io.IOException e) {
            throw notScim(call, reply, "something that is not text in UTF-8");
        }
        throw notScim(call, reply, "JSON that is not an object");
    }

    /** JSON of any kind; empty when the answer holds none, or not a whole one. For answers that nothing depends on. */
    static Optional<JsonNode> readAny(HttpReply reply) {
        try {
            return Optional.of(JSON.readTree(reply.body())).filter(json -> !json.isMissingNode());
        } catch (java.io.IOException e) {
            return Optional.empty();
        }
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
                        + ". Check the Server URL and the path of the object mapping");
    }
}
