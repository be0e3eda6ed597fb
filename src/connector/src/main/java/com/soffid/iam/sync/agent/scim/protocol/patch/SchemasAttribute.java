package com.soffid.iam.sync.agent.scim.protocol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The attribute {@code schemas} (RFC 7643, 3) of what is sent to an endpoint: the core schema, and each extension that
 * has values. Immutable.
 */
public final class SchemasAttribute {

    /** SCIM 1.1 has one core schema for all resources (Core Schema 1.1, 5). */
    private static final String CORE_1_1 = "urn:scim:schemas:core:1.0";

    private static final Map<String, String> CORE_2_0 = Map.of(
            "users", "urn:ietf:params:scim:schemas:core:2.0:User",
            "groups", "urn:ietf:params:scim:schemas:core:2.0:Group");

    private final Optional<String> core;

    private SchemasAttribute(Optional<String> core) {
        this.core = core;
    }

    /**
     * The schemas of an endpoint. The core schema is known for users and groups, and for others only from the target.
     */
    public static SchemasAttribute of(Endpoint endpoint, ScimVersion version, ResourceSchema schema) {
        String path = endpoint.path();
        Optional<String> known = Optional.ofNullable(
                        CORE_2_0.get(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)))
                .map(urn -> version == ScimVersion.V1_1 ? CORE_1_1 : urn);
        return new SchemasAttribute(schema.core().or(() -> known));
    }

    /** The core schema; empty if it is not known. */
    Optional<String> core() {
        return core;
    }

    /** Adds the missing schemas to a resource. Schemas from the target, a mapping or a trigger stay. */
    public void complete(ObjectNode resource) {
        List<String> names = names(resource);
        if (names.isEmpty()) {
            core.ifPresent(names::add);
        }
        set(resource, names);
    }

    /** Adds the missing schemas to a changed resource, and removes the extensions that have no values any more. */
    void completeChanged(ObjectNode resource, JsonNode before) {
        List<String> names = names(resource);
        extensions(before).forEach(urn -> {
            if (Values.isNothing(resource.path(urn))) {
                resource.remove(urn);
                names.removeIf(urn::equalsIgnoreCase);
            }
        });
        set(resource, names);
    }

    private static void set(ObjectNode resource, List<String> names) {
        extensions(resource).forEach(urn -> {
            if (names.stream().noneMatch(urn::equalsIgnoreCase)) {
                names.add(urn);
            }
        });
        if (!names.isEmpty()) {
            names.forEach(resource.putArray("schemas")::add);
        }
    }

    private static List<String> names(ObjectNode resource) {
        List<String> names = new ArrayList<>();
        resource.path("schemas").forEach(schema -> names.add(schema.asText()));
        return names;
    }

    private static List<String> extensions(JsonNode resource) {
        List<String> urns = new ArrayList<>();
        resource.fieldNames().forEachRemaining(name -> {
            if (AttributePath.isUrn(name)) {
                urns.add(name);
            }
        });
        return urns;
    }
}
