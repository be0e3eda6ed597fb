package com.soffid.iam.sync.agent.scim.protocol.update;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies a PATCH document as a target does (RFC 7644, 3.5.2); refuses what the RFC does not allow. */
final class TestPatch {

    private static final Pattern ENTRY = Pattern.compile("([^\\[]+)\\[value eq (.+)]");

    private TestPatch() {}

    /** The resource after it; the given one stays as it is. */
    static ObjectNode apply(JsonNode document, JsonNode stored) {
        ObjectNode resource = stored.deepCopy();
        document.path("Operations").forEach(operation -> apply((ObjectNode) operation, resource));
        return resource;
    }

    private static void apply(ObjectNode operation, ObjectNode resource) {
        String path = operation.path("path").textValue();
        JsonNode value = operation.path("value");
        switch (operation.path("op").textValue()) {
            case "add" -> add(AttributePath.parse(path), value, resource);
            case "replace" ->
                container(AttributePath.parse(path), resource)
                        .set(AttributePath.parse(path).lastName(), value.deepCopy());
            case "remove" -> remove(path, resource);
            default -> throw new IllegalArgumentException(operation.toString());
        }
    }

    private static void add(AttributePath path, JsonNode value, ObjectNode resource) {
        ObjectNode container = container(path, resource);
        JsonNode present = container.path(path.lastName());
        if (present.isArray()) {
            ((ArrayNode) present).addAll((ArrayNode) value.deepCopy());
        } else {
            container.set(path.lastName(), value.deepCopy());
        }
    }

    private static void remove(String path, ObjectNode resource) {
        Matcher entry = ENTRY.matcher(path);
        if (entry.matches()) {
            AttributePath list = AttributePath.parse(entry.group(1));
            removeEntry(container(list, resource).withArray(list.lastName()), json(entry.group(2)));
        } else {
            AttributePath attribute = AttributePath.parse(path);
            container(attribute, resource).remove(attribute.lastName());
        }
    }

    private static void removeEntry(ArrayNode entries, JsonNode value) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.path(i).path("value").equals(value)) {
                entries.remove(i);
            }
        }
    }

    private static ObjectNode container(AttributePath path, ObjectNode resource) {
        ObjectNode container = resource;
        for (String parent : path.parents()) {
            JsonNode next = container.path(parent);
            container = next.isObject() ? (ObjectNode) next : container.putObject(parent);
        }
        return container;
    }
}
