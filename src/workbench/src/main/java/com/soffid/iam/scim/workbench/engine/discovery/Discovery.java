package com.soffid.iam.scim.workbench.engine.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a target says of itself (RFC 7644, 4). Immutable.
 *
 * @param serverUrl the address of SCIM
 * @param abilities what its service provider configuration says, by ability; empty if there is none
 * @param types its resource types
 * @param schemas its schemas
 * @param problems the documents that it did not give, and why
 */
public record Discovery(
        String serverUrl,
        Map<String, String> abilities,
        List<ResourceType> types,
        List<Schema> schemas,
        List<String> problems) {
    private static final List<String> FEATURES =
            List.of("patch", "filter", "sort", "etag", "bulk", "changePassword", "pagination");

    public Discovery {
        abilities = new LinkedHashMap<>(abilities);
        types = List.copyOf(types);
        schemas = List.copyOf(schemas);
        problems = List.copyOf(problems);
    }

    /**
     * A resource type (RFC 7643, 6).
     *
     * @param schema the URN of its schema
     * @param extensions the URNs of its extensions
     */
    public record ResourceType(String name, String endpoint, String schema, List<String> extensions) {
        private static final Set<String> DESCRIPTIONS = Set.of("/schemas", "/resourcetypes", "/serviceproviderconfig");

        static ResourceType read(JsonNode json) {
            List<String> extensions = json.path("schemaExtensions").findValuesAsText("schema");
            String endpoint = json.path("endpoint").asText();
            return new ResourceType(
                    json.path("name").asText(),
                    endpoint.startsWith("/") ? endpoint : "/" + endpoint,
                    json.path("schema").asText(),
                    List.copyOf(extensions));
        }

        /** Whether its resources only describe the target, so that there is nothing to provision. */
        boolean describes() {
            return DESCRIPTIONS.contains(endpoint.toLowerCase(Locale.ROOT));
        }
    }

    /** A schema: its URN, its name and its attributes. */
    public record Schema(String id, String name, List<SchemaAttribute> attributes) {
        static Schema read(JsonNode json) {
            return new Schema(
                    json.path("id").asText(),
                    json.path("name").asText(),
                    SchemaAttribute.in(json.path("attributes"), ""));
        }

        /** An attribute by its name, in any case. */
        Optional<SchemaAttribute> attribute(String attributeName) {
            return attributes.stream()
                    .filter(attribute -> attribute.name().equalsIgnoreCase(attributeName))
                    .findFirst();
        }
    }

    /** What a service provider configuration says (RFC 7643, 5). */
    static Map<String, String> abilities(JsonNode configuration) {
        Map<String, String> abilities = new LinkedHashMap<>();
        for (String feature : FEATURES) {
            JsonNode json = configuration.path(feature);
            if (json.isObject()) {
                abilities.put(feature, ability(json));
            }
        }
        List<String> schemes = configuration.path("authenticationSchemes").findValuesAsText("name");
        if (!schemes.isEmpty()) {
            abilities.put("authentication", String.join(", ", schemes));
        }
        return abilities;
    }

    /** {@code yes} or {@code no}, and the limits: {@code yes, maxResults 200}. */
    private static String ability(JsonNode json) {
        StringBuilder text = new StringBuilder();
        if (json.has("supported")) {
            text.append(json.path("supported").asBoolean() ? "yes" : "no");
        }
        json.properties().stream()
                .filter(member -> !"supported".equals(member.getKey())
                        && member.getValue().isValueNode())
                .forEach(member -> text.append(text.isEmpty() ? "" : ", ")
                        .append(member.getKey())
                        .append(' ')
                        .append(member.getValue().asText()));
        return text.toString();
    }

    /** Whether the target gave every document. */
    public boolean complete() {
        return problems.isEmpty();
    }

    /** The schemas of what can be provisioned; all of them if there are no resource types. */
    public List<Schema> schemasOfTypes() {
        Set<String> urns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        types.stream().filter(type -> !type.describes()).forEach(type -> {
            urns.add(type.schema());
            urns.addAll(type.extensions());
        });
        return schemas.stream()
                .filter(schema -> types.isEmpty() || urns.contains(schema.id()))
                .toList();
    }

    /** The schema of a URN, in any case. */
    Optional<Schema> schema(String urn) {
        return schemas.stream()
                .filter(schema -> schema.id().equalsIgnoreCase(urn))
                .findFirst();
    }
}
