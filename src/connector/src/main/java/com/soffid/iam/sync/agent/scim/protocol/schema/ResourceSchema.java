package com.soffid.iam.sync.agent.scim.protocol.schema;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The schema of the resources of one endpoint: a core schema and its extensions (RFC 7643, 6). Immutable. */
public final class ResourceSchema {

    /** Attributes that every resource has (RFC 7643, 3.1). */
    private static final Set<String> COMMON = lowerOrUpper("id", "externalId", "meta", "schemas");

    /** Sub-attributes that every list of complex values may have (RFC 7643, 2.4). */
    private static final Set<String> USUAL = lowerOrUpper("type", "primary", "display", "value", "$ref");

    private static final ResourceSchema UNKNOWN = new ResourceSchema("", Map.of());

    private final String core;
    private final Map<String, List<AttributeDefinition>> schemas;

    private static Set<String> lowerOrUpper(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return Collections.unmodifiableSet(set);
    }

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

    /**
     * The part of a path that the schema does not have: a schema, an attribute or a sub-attribute.
     *
     * @return empty if the schema has the attribute, or does not say enough. Common attributes (RFC 7643, 3.1) and the usual
     *     sub-attributes of lists (2.4) need no definition
     */
    public Optional<Missing> missing(AttributePath path) {
        List<AttributeDefinition> own = schemas.getOrDefault(core, List.of());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String urn = path.schema().orElse(core);
        if (!schemas.containsKey(urn)) {
            return Optional.of(new Missing(urn, schemas.keySet()));
        }
        List<AttributeDefinition> known = schemas.getOrDefault(urn, List.of());
        boolean common =
                urn.equalsIgnoreCase(core) && path.names().stream().limit(1).anyMatch(COMMON::contains);
        for (String name : path.names()) {
            if (known.isEmpty() || common) {
                return Optional.empty();
            }
            Optional<AttributeDefinition> found = known.stream()
                    .filter(definition -> definition.name().equalsIgnoreCase(name))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.of(new Missing(
                        name,
                        known.stream().map(AttributeDefinition::name).collect(Collectors.toCollection(TreeSet::new))));
            }
            known = found.get().subAttributes();
            common = found.get().multiValued() && path.names().stream().skip(1).allMatch(USUAL::contains);
        }
        return Optional.empty();
    }

    /** A name that a schema does not have, and those that it has in that place. Immutable. */
    public static final class Missing {

        private final String name;
        private final Set<String> others;

        private Missing(String name, Set<String> others) {
            this.name = name;
            this.others = Set.copyOf(others);
        }

        /** The name of an attribute or sub-attribute, or the URN of a schema. */
        public String name() {
            return name;
        }

        /** The names that the schema has in its place. */
        public Set<String> others() {
            return others;
        }
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
