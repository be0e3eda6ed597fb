package com.soffid.iam.sync.agent.scim.protocol.schema;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The schema of the resources of one endpoint: a core schema and its extensions (RFC 7643, 6). Immutable. */
public final class ResourceSchema {

    private static final ResourceSchema UNKNOWN = new ResourceSchema("", Map.of());

    private final String core;
    private final Map<String, List<AttributeDefinition>> schemas;

    private ResourceSchema(String core, Map<String, List<AttributeDefinition>> schemas) {
        this.core = core;
        Map<String, List<AttributeDefinition>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(schemas);
        this.schemas = byName;
    }

    /** The schema of an endpoint about which nothing is known. */
    public static ResourceSchema unknown() {
        return UNKNOWN;
    }

    /**
     * The schema of an endpoint's resources.
     *
     * @param core the URN of the core schema
     * @param schemas the attributes of each schema, the core one included, by URN
     */
    public static ResourceSchema of(String core, Map<String, List<AttributeDefinition>> schemas) {
        return new ResourceSchema(core, schemas);
    }

    /** The URN of the core schema; empty if it is not known. */
    public Optional<String> core() {
        return core.isEmpty() ? Optional.empty() : Optional.of(core);
    }

    /** The URNs of all schemas, in any order; empty if they are not known. */
    public Set<String> urns() {
        return Set.copyOf(schemas.keySet());
    }

    /**
     * The attributes that an answer contains only if the request names them (returned {@code request}; RFC 7643, 2.4),
     * without sub-attributes.
     */
    public List<AttributePath> returnedOnRequest() {
        List<AttributePath> paths = new ArrayList<>();
        schemas.forEach((urn, definitions) -> definitions.stream()
                .filter(definition -> definition.returned() == AttributeDefinition.Returned.REQUEST)
                .map(definition -> urn.equalsIgnoreCase(core)
                        ? AttributePath.ofMember(definition.name())
                        : AttributePath.ofMember(urn).child(definition.name()))
                .forEach(paths::add));
        return paths;
    }

    /** The definition of an attribute or sub-attribute; empty if it is not known. */
    public Optional<AttributeDefinition> attribute(AttributePath path) {
        List<String> names = path.names();
        if (names.isEmpty() || schemas.isEmpty()) {
            return Optional.empty();
        }
        Optional<AttributeDefinition> found = schemas.getOrDefault(path.schema().orElse(core), List.of()).stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(names.get(0)))
                .findFirst();
        for (String name : names.subList(1, names.size())) {
            found = found.flatMap(definition -> definition.subAttribute(name));
        }
        return found;
    }
}
