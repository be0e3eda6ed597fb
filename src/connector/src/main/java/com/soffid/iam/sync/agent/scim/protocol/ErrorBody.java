package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an error answer says, in the form of SCIM 2.0 ({@code detail}, {@code scimType}; RFC 7644, 3.12), of SCIM 1.1
 * ({@code Errors[].description}, also as one object, as Slack sends it), of an OAuth server in front of it, or
 * of the interface that SCIM is a part of.
 */
final class ErrorBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode json;

    private ErrorBody(JsonNode json) {
        this.json = json;
    }

    static ErrorBody parse(String text) {
        try {
            return new ErrorBody(text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text));
        } catch (JsonProcessingException e) {
            // Not JSON: a page of a proxy, say. It has no detail of its own then; its beginning is shown instead.
            return new ErrorBody(MissingNode.getInstance());
        }
    }

    /** Whether the answer is a JSON object, as every error of a SCIM server is, and not a page of something before it. */
    boolean isObject() {
        return json.isObject();
    }

    String scimType() {
        return json.path("scimType").asText("");
    }

    Optional<String> detail() {
        JsonNode errors = json.path("Errors");
        JsonNode first = errors.isArray() ? errors.path(0) : errors;
        return Stream.of(
                        json.path("detail"),
                        first.path("description"),
                        json.path("error_description"),
                        json.path("message"),
                        json.path("error"),
                        json.path("error").path("message"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
