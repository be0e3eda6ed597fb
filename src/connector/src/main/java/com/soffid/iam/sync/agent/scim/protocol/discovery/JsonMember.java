package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A member of a JSON object with its name in any case (RFC 7643, 2.1). Reads its value in the forms that targets write.
 */
final class JsonMember {

    private final JsonNode value;

    private JsonMember(JsonNode value) {
        this.value = value;
    }

    /** The member of this name; one without value if there is none. */
    static JsonMember of(JsonNode object, String name) {
        return new JsonMember(AttributePath.member(object, name));
    }

    JsonMember member(String name) {
        return of(value, name);
    }

    boolean isPresent() {
        return !value.isMissingNode() && !value.isNull();
    }

    /** The elements of an array; none if the value is no array. */
    Stream<JsonNode> elements() {
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.empty();
    }

    boolean isObject() {
        return value.isObject();
    }

    /** A text that is not blank. */
    Optional<String> text() {
        return Optional.ofNullable(value.textValue()).map(String::trim).filter(text -> !text.isEmpty());
    }

    /** A boolean, also as a text. */
    Optional<Boolean> flag() {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        return text().filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
                .map(Boolean::valueOf);
    }

    /** A positive whole number, also as a text. */
    Optional<Integer> positive() {
        boolean whole = value.canConvertToExactIntegral() || value.isTextual();
        return Optional.of(value.asText().trim())
                .filter(text -> whole && text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0);
    }
}
