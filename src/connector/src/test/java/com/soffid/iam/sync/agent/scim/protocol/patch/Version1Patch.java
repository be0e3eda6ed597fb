package com.soffid.iam.sync.agent.scim.protocol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;

/** Applies a PATCH of SCIM 1.1 as its protocol, 3.3.2, says. */
public final class Version1Patch {

    private Version1Patch() {}

    public static ObjectNode apply(JsonNode document, JsonNode stored) {
        ObjectNode resource = stored.deepCopy();
        for (JsonNode name : document.path("meta").path("attributes")) {
            remove(AttributePath.parse(name.asText()), resource);
        }
        document.properties().forEach(member -> {
            if (!member.getKey().equals("meta") && !member.getKey().equals("schemas")) {
                put(member.getKey(), member.getValue(), resource);
            }
        });
        return resource;
    }

    private static void remove(AttributePath path, ObjectNode resource) {
        JsonNode container = resource;
        for (String parent : path.parents()) {
            container = container.path(parent);
        }
        if (container.isObject()) {
            ((ObjectNode) container).remove(path.lastName());
        }
    }

    /** Complex attributes are changed by sub-attribute, multi-valued ones by entry. */
    private static void put(String name, JsonNode value, ObjectNode container) {
        if (value.isArray()) {
            ArrayNode entries = JsonNodeFactory.instance.arrayNode();
            container.path(name).forEach(entries::add);
            int stored = entries.size();
            value.forEach(entry -> put(entry, entries, stored));
            container.set(name, entries);
        } else if (value.isObject() && container.path(name).isObject()) {
            value.properties()
                    .forEach(member -> put(member.getKey(), member.getValue(), (ObjectNode) container.path(name)));
        } else {
            container.set(name, value);
        }
    }

    /** The stored entry with the same value is deleted, or merged with the new one; else the new one is added. */
    private static void put(JsonNode entry, ArrayNode entries, int stored) {
        JsonNode value = entry.path("value");
        boolean delete = entry.path("operation").asText().equals("delete");
        for (int i = Math.min(stored, entries.size()) - 1; !value.isMissingNode() && i >= 0; i--) {
            if (entries.path(i).path("value").asText().equals(value.asText())) {
                if (!delete) {
                    ((ObjectNode) entries.path(i)).setAll((ObjectNode) entry);
                    return;
                }
                entries.remove(i);
            }
        }
        if (!delete) {
            entries.add(entry);
        }
    }
}
