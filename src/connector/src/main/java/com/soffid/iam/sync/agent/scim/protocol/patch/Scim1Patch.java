package com.soffid.iam.sync.agent.scim.protocol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.List;

/**
 * Writes changes as the new part of the resource (SCIM 1.1 protocol, 3.3.2). Attributes to remove are named in {@code
 * meta.attributes}; entries to remove have {@code "operation":"delete"}. A list that is replaced is both named and
 * given, because otherwise the target merges its entries with the stored ones. Immutable.
 */
final class Scim1Patch {

    private final SchemasAttribute schemas;

    Scim1Patch(SchemasAttribute schemas) {
        this.schemas = schemas;
    }

    /** The body of one request. */
    ObjectNode of(List<Change> changes) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        changes.forEach(change -> add(change, part));
        schemas.complete(part);
        return part;
    }

    private static void add(Change change, ObjectNode part) {
        String name = change.path().lastName();
        switch (change.kind()) {
            case REMOVE:
                remove(change.path(), part);
                break;
            case ADD_ENTRIES:
                entries(container(change.path(), part), name).addAll((ArrayNode) change.value());
                break;
            case REMOVE_ENTRY:
                entries(container(change.path(), part), name)
                        .addObject()
                        .put("value", change.entryValue())
                        .put("operation", "delete");
                break;
            default:
                if (change.before().isContainerNode() && change.kind() == Change.Kind.REPLACE) {
                    remove(change.path(), part);
                }
                container(change.path(), part).set(name, change.value());
        }
    }

    private static void remove(AttributePath path, ObjectNode part) {
        JsonNode meta = part.path("meta");
        ObjectNode removals = meta.isObject() ? (ObjectNode) meta : part.putObject("meta");
        removals.withArray("attributes").add(path.toString());
    }

    private static ObjectNode container(AttributePath path, ObjectNode part) {
        ObjectNode container = part;
        for (String parent : path.parents()) {
            JsonNode next = container.path(parent);
            container = next.isObject() ? (ObjectNode) next : container.putObject(parent);
        }
        return container;
    }

    private static ArrayNode entries(ObjectNode container, String name) {
        return container.withArray(name);
    }
}
