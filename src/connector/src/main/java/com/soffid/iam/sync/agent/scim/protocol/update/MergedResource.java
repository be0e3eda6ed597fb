package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;

/**
 * What PUT sends (RFC 7644, 3.5.1): the stored resource with the difference applied, so that attributes which nobody
 * mapped stay as they are. {@code meta} is left out, as only the target writes it.
 */
final class MergedResource {

    private MergedResource() {}

    static ObjectNode of(Resource stored, Difference difference) {
        ObjectNode merged = stored.copy();
        merged.remove("meta");
        for (Change change : difference.changes()) {
            apply(change, merged);
        }
        Schemas.addExtensions(merged);
        return merged;
    }

    private static void apply(Change change, ObjectNode resource) {
        ObjectNode container = resource;
        for (String parent : change.path().parents()) {
            JsonNode next = container.path(parent);
            container = next.isObject() ? (ObjectNode) next : container.putObject(parent);
        }
        String name = change.path().lastName();
        switch (change.kind()) {
            case REMOVE:
                container.remove(name);
                break;
            case ADD_ENTRIES:
                container.set(name, entries(container.path(name)).addAll((ArrayNode) change.value()));
                break;
            case REMOVE_ENTRY:
                container.set(name, without(container.path(name), change.value()));
                break;
            default:
                container.set(name, change.value());
        }
    }

    private static ArrayNode entries(JsonNode stored) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        stored.forEach(entries::add);
        return entries;
    }

    private static ArrayNode without(JsonNode stored, JsonNode value) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        stored.forEach(entry -> {
            if (!Values.same(entry.path("value"), value)) {
                kept.add(entry);
            }
        });
        return kept;
    }
}
