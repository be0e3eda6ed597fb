package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads definitions of attributes in the form of RFC 7643, 7 and of SCIM 1.1. A part that is missing or unknown has the
 * default of RFC 7643, 2.2. A definition without name is skipped.
 */
final class AttributeReader {

    /** The largest number of names in a path; RFC 7643, 2.3.8 has two. */
    private static final int DEEPEST = 3;

    private AttributeReader() {}

    /** All attributes of a schema. */
    static List<AttributeDefinition> read(Stream<JsonNode> attributes) {
        return read(attributes, DEEPEST);
    }

    private static List<AttributeDefinition> read(Stream<JsonNode> attributes, int depth) {
        return attributes
                .map(json -> JsonMember.of(json, "name").text().map(name -> named(name, json, depth)))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableList());
    }

    private static AttributeDefinition named(String name, JsonNode json, int depth) {
        List<AttributeDefinition> subAttributes = depth == 1
                ? List.of()
                : read(JsonMember.of(json, "subAttributes").elements(), depth - 1);
        return new AttributeDefinition(
                name,
                word(json, "type", AttributeDefinition.Type.class)
                        .orElse(
                                subAttributes.isEmpty()
                                        ? AttributeDefinition.Type.STRING
                                        : AttributeDefinition.Type.COMPLEX),
                JsonMember.of(json, "multiValued").flag().orElse(false),
                JsonMember.of(json, "caseExact").flag().orElse(false),
                mutability(json),
                word(json, "returned", AttributeDefinition.Returned.class).orElse(AttributeDefinition.Returned.DEFAULT),
                subAttributes);
    }

    /** SCIM 1.1 and early drafts of 2.0 have only {@code readOnly}. */
    private static AttributeDefinition.Mutability mutability(JsonNode json) {
        boolean readOnly = JsonMember.of(json, "readOnly").flag().orElse(false);
        return word(json, "mutability", AttributeDefinition.Mutability.class)
                .orElse(
                        readOnly
                                ? AttributeDefinition.Mutability.READ_ONLY
                                : AttributeDefinition.Mutability.READ_WRITE);
    }

    /** {@code READ_ONLY} is readOnly in JSON. */
    private static <E extends Enum<E>> Optional<E> word(JsonNode json, String member, Class<E> type) {
        return JsonMember.of(json, member)
                .text()
                .flatMap(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().replace("_", "").equalsIgnoreCase(text))
                        .findFirst());
    }
}
