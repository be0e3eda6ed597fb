package com.soffid.iam.sync.agent.scim.protocol.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies a PATCH document as a target does (RFC 7644, 3.5.2); refuses what the RFC does not allow. */
public final class TestPatch {

    private static final Pattern VALUE_PATH = Pattern.compile("([^\\[]+)\\[(\\w+) eq (.+)](?:\\.(\\w+))?");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestPatch() {}

    /** The resource after the PATCH. The given one does not change. */
    public static ObjectNode apply(JsonNode document, JsonNode stored) {
        ObjectNode resource = stored.deepCopy();
        document.path("Operations").forEach(operation -> operate((ObjectNode) operation, resource));
        return resource;
    }

    /** Changes a resource by one operation. */
    public static void operate(ObjectNode operation, ObjectNode resource) {
        String path = operation.path("path").asText();
        JsonNode value = operation.path("value");
        Matcher entry = VALUE_PATH.matcher(path);
        if (entry.matches()) {
            applyToEntries(operation, entry, resource);
            return;
        }
        if (path.isEmpty()) {
            value.properties()
                    .forEach(member -> add(AttributePath.ofMember(member.getKey()), member.getValue(), resource));
            return;
        }
        AttributePath attribute = AttributePath.parse(path);
        switch (operation.path("op").textValue()) {
            case "add" -> add(attribute, value, resource);
            case "replace" -> container(attribute, resource).set(attribute.lastName(), value.deepCopy());
            case "remove" -> container(attribute, resource).remove(attribute.lastName());
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

    private static void applyToEntries(ObjectNode operation, Matcher path, ObjectNode resource) {
        AttributePath list = AttributePath.parse(path.group(1));
        ArrayNode entries = container(list, resource).withArray(list.lastName());
        List<Integer> found = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.path(i)
                    .path(path.group(2))
                    .asText()
                    .equalsIgnoreCase(literal(path.group(3)).asText())) {
                found.add(i);
            }
        }
        if (found.size() > 1 && !list.lastName().equals("members")) {
            throw new IllegalArgumentException(operation + " names several entries of " + entries);
        }
        for (int i : found) {
            if (path.group(4) == null) {
                entries.remove(i);
            } else {
                ((ObjectNode) entries.path(i)).set(path.group(4), operation.path("value"));
            }
        }
    }

    private static JsonNode literal(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
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
