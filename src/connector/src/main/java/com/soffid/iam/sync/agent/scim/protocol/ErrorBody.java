package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.soffid.iam.sync.agent.scim.json.JsonReader;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads an error answer: of SCIM 2.0 ({@code detail}, {@code scimType}; RFC 7644, 3.12), of SCIM 1.1 ({@code
 * Errors[].description}, also as one object, as Slack sends it), of an OAuth server in front of the target, or of the
 * API that SCIM is a part of.
 */
final class ErrorBody {

    private static final JsonReader JSON = JsonReader.create();
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String ERROR_SCHEMA = ":api:messages:2.0:error";

    private final JsonNode json;

    private ErrorBody(JsonNode json) {
        this.json = json;
    }

    static ErrorBody of(JsonNode json) {
        return new ErrorBody(json);
    }

    static ErrorBody parse(String text) {
        // Some servers begin with a byte order mark, which is no white space.
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        try {
            return new ErrorBody(plain.isBlank() ? MissingNode.getInstance() : JSON.read(plain));
        } catch (JsonProcessingException e) {
            // The answer is not JSON: the page of a proxy, for example. It has no detail; the message shows
            // its beginning instead.
            return new ErrorBody(MissingNode.getInstance());
        }
    }

    /**
     * Whether the answer is a JSON object, as each error of a SCIM server is. A page of a server in front of it is
     * none.
     */
    boolean isObject() {
        return json.isObject();
    }

    /**
     * Whether the content is an error, with any HTTP status: it has the schema of errors, or it has a member that names
     * an error and no id.
     */
    boolean saysError() {
        boolean bySchema = StreamSupport.stream(json.path("schemas").spliterator(), false)
                .anyMatch(schema -> schema.asText().toLowerCase(Locale.ROOT).endsWith(ERROR_SCHEMA));
        return bySchema
                || (json.path("id").asText("").isEmpty()
                        && Stream.of("error", "Errors", "errors").anyMatch(this::has));
    }

    private boolean has(String name) {
        JsonNode value = json.path(name);
        return !Values.isNothing(value) && !(value.isBoolean() && !value.booleanValue());
    }

    /** The HTTP status that the body names (RFC 7644, 3.12; {@code code} in 1.1); empty if it names no error status. */
    Optional<Integer> status() {
        return Stream.of(json.path("status"), firstOfErrors().path("code"))
                .map(status -> status.asInt(0))
                .filter(status -> status >= 400 && status < 600)
                .findFirst();
    }

    String scimType() {
        return json.path("scimType").asText("");
    }

    Optional<String> detail() {
        return Stream.of(
                        json.path("detail"),
                        firstOfErrors().path("description"),
                        json.path("error_description"),
                        json.path("message"),
                        json.path("error"),
                        json.path("error").path("message"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private JsonNode firstOfErrors() {
        JsonNode errors = json.path("Errors");
        return errors.isArray() ? errors.path(0) : errors;
    }
}
