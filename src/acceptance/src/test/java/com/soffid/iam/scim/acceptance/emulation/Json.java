package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads JSON from requests, with attribute names in any case. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /**
     * Parses a JSON object.
     *
     * @throws Refusal with 400 if the text is not a JSON object
     */
    static ObjectNode object(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "invalidSyntax", "The body is no JSON");
        }
        throw new Refusal(400, "invalidSyntax", "The body is no JSON object");
    }

    /**
     * Finds the name of an attribute in an object, ignoring case.
     *
     * @return the name as the object has it; the given name if the object does not have it
     */
    static String nameIn(JsonNode object, String name) {
        return object.properties().stream()
                .map(property -> property.getKey())
                .filter(candidate -> candidate.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    /** Returns the elements of an array, or a single value as one element. A missing value has no elements. */
    static Stream<JsonNode> elements(JsonNode value) {
        if (value.isMissingNode()) {
            return Stream.empty();
        }
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }
}
