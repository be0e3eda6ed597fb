package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the schema of an endpoint in all that a target says of its resources. Immutable. */
final class SchemaDirectory {

    /** The endpoints of RFC 7643, 8.7.1, for targets that do not list them. */
    private static final List<ResourceType> KNOWN = List.of(
            new ResourceType(
                    "/Users",
                    "urn:ietf:params:scim:schemas:core:2.0:User",
                    List.of("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")),
            new ResourceType("/Groups", "urn:ietf:params:scim:schemas:core:2.0:Group", List.of()));

    /** Nothing was read yet. */
    static final SchemaDirectory EMPTY = new SchemaDirectory(List.of(), List.of());

    private final List<ResourceType> types;
    private final List<SchemaDefinition> definitions;

    SchemaDirectory(List<ResourceType> types, List<SchemaDefinition> definitions) {
        this.types = types;
        this.definitions = definitions;
    }

    /** The schema of an endpoint's resources; unknown if the target does not tell. */
    ResourceSchema of(Endpoint endpoint) {
        return types.stream()
                .filter(type -> type.isOf(endpoint))
                .findFirst()
                .map(type -> schema(type, true))
                .or(() -> ofVersion1(endpoint))
                .or(() -> known(endpoint))
                .orElseGet(ResourceSchema::unknown);
    }

    /** The URNs of all schemas that the target names. */
    Set<String> urns() {
        Set<String> urns = new LinkedHashSet<>();
        types.forEach(type -> {
            urns.add(type.schema());
            urns.addAll(type.extensions());
        });
        definitions.forEach(definition -> {
            urns.add(definition.urn());
            urns.addAll(definition.attributes().keySet());
        });
        return urns;
    }

    private Optional<ResourceSchema> ofVersion1(Endpoint endpoint) {
        return definitions.stream()
                .filter(definition -> definition
                        .endpoint()
                        .map(path -> new ResourceType(path, definition.urn(), List.of()))
                        .filter(type -> type.isOf(endpoint))
                        .isPresent())
                .findFirst()
                .map(definition -> ResourceSchema.of(definition.urn(), definition.attributes()));
    }

    private Optional<ResourceSchema> known(Endpoint endpoint) {
        return KNOWN.stream()
                .filter(type -> type.isOf(endpoint))
                .filter(type -> definition(type.schema()).isPresent())
                .findFirst()
                .map(type -> schema(type, false));
    }

    /** @param named whether the target names the schemas of the type, so that they count even without a definition */
    private ResourceSchema schema(ResourceType type, boolean named) {
        Map<String, List<AttributeDefinition>> schemas = new LinkedHashMap<>();
        Stream.concat(Stream.of(type.schema()), type.extensions().stream()).forEach(urn -> {
            if (named) {
                schemas.put(urn, List.of());
            }
            definition(urn).ifPresent(found -> schemas.putAll(found.attributes()));
        });
        return ResourceSchema.of(type.schema(), schemas);
    }

    private Optional<SchemaDefinition> definition(String urn) {
        return definitions.stream()
                .filter(definition -> definition.urn().equalsIgnoreCase(urn))
                .findFirst();
    }
}
