package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The attribute {@code schemas} (RFC 7643, 3): the core schema of the endpoint, and each extension that has values. */
final class Schemas {

    private static final Map<String, String> CORE = Map.of(
            "users", "urn:ietf:params:scim:schemas:core:2.0:User",
            "groups", "urn:ietf:params:scim:schemas:core:2.0:Group");

    private Schemas() {}

    /** Completes a resource that is to be created; schemas that a mapping or a trigger gave stay. */
    static void complete(ObjectNode resource, EndpointAddress endpoint) {
        String path = endpoint.path();
        String core = CORE.get(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        if (core != null && resource.path("schemas").isEmpty()) {
            resource.putArray("schemas").add(core);
        }
        addExtensions(resource);
    }

    /** Names every extension that has values. */
    static void addExtensions(ObjectNode resource) {
        List<String> named = new ArrayList<>();
        for (JsonNode schema : resource.path("schemas")) {
            named.add(schema.asText());
        }
        resource.fieldNames().forEachRemaining(name -> {
            if (AttributePath.isUrn(name) && !named.contains(name)) {
                named.add(name);
            }
        });
        if (!named.isEmpty()) {
            ArrayNode schemas = resource.putArray("schemas");
            named.forEach(schemas::add);
        }
    }
}
