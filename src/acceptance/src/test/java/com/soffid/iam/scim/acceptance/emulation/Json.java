package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON as the requests bring it. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** @throws Refusal 400 when it is no JSON object */
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

    /** The name that an object has for an attribute, whose case does not matter; the name itself when it has none. */
    static String nameIn(JsonNode object, String name) {
        return object.properties().stream()
                .map(property -> property.getKey())
                .filter(candidate -> candidate.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    /** The elements of an array; a single value itself; none for what is missing. */
    static Stream<JsonNode> elements(JsonNode value) {
        if (value.isMissingNode()) {
            return Stream.empty();
        }
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }
}
