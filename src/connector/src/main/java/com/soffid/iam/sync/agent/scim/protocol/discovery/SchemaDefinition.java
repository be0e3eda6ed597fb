package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One element of {@code /Schemas}. In SCIM 2.0 it defines one schema (RFC 7643, 7). In SCIM 1.1 it defines a resource:
 * its endpoint, and attributes that each name their schema. Immutable.
 */
final class SchemaDefinition {

    private final String urn;
    private final Optional<String> endpoint;
    private final Map<String, List<AttributeDefinition>> attributes;

    private SchemaDefinition(String urn, Optional<String> endpoint, Map<String, List<AttributeDefinition>> attributes) {
        this.urn = urn;
        this.endpoint = endpoint;
        this.attributes = attributes;
    }

    /** The definition in a JSON object; empty if the object names no schema or has no attributes. */
    static Optional<SchemaDefinition> read(JsonNode json) {
        Optional<String> urn = JsonMember.of(json, "schema")
                .text()
                .or(() -> JsonMember.of(json, "id").text());
        return urn.map(core -> new SchemaDefinition(
                        core, JsonMember.of(json, "endpoint").text(), attributes(core, json)))
                .filter(definition -> !definition.attributes.isEmpty());
    }

    private static Map<String, List<AttributeDefinition>> attributes(String core, JsonNode json) {
        Map<String, List<JsonNode>> bySchema = JsonMember.of(json, "attributes")
                .elements()
                .collect(Collectors.groupingBy(
                        attribute -> JsonMember.of(attribute, "schema").text().orElse(core),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<String, List<AttributeDefinition>> attributes = new LinkedHashMap<>();
        bySchema.forEach((urn, definitions) -> attributes.put(urn, AttributeReader.read(definitions.stream())));
        return attributes;
    }

    /** The URN of the schema, or of the core attributes of a resource of SCIM 1.1. */
    String urn() {
        return urn;
    }

    /** The endpoint of the resources; empty except in SCIM 1.1. */
    Optional<String> endpoint() {
        return endpoint;
    }

    /** The attributes by the URN of their schema; never empty. */
    Map<String, List<AttributeDefinition>> attributes() {
        return attributes;
    }
}
