package com.soffid.iam.scim.workbench.agentconfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.util.List;
import java.util.Map;

/** The further settings of an agent: one JSON object, written as a whole or key by key. */
final class SettingsJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private SettingsJson() {}

    /** Checks that a text is one JSON object; never repeats the text, which may hold a secret. */
    static String checked(String text, String where) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return object.toString();
            }
        } catch (JsonProcessingException e) {
            throw new ConfigurationException(where + " is not JSON: " + e.getOriginalMessage());
        }
        throw new ConfigurationException(where + " must be a JSON object, such as {\"pageSize\": 100}");
    }

    /** Builds the object from dotted keys: {@code oauth.scope=x} becomes {@code {"oauth":{"scope":"x"}}}. */
    static String of(Map<String, String> values, String where) {
        ObjectNode root = JSON.createObjectNode();
        values.forEach((key, value) -> put(root, List.of(key.split("\\.", -1)), value, where + "." + key));
        return root.toString();
    }

    private static void put(ObjectNode object, List<String> path, String value, String where) {
        String name = path.get(0);
        JsonNode present = object.get(name);
        if (path.size() == 1 && present == null) {
            object.set(name, literal(value));
        } else if (path.size() > 1 && (present == null || present.isObject())) {
            ObjectNode child = present instanceof ObjectNode existing ? existing : object.putObject(name);
            put(child, path.subList(1, path.size()), value, where);
        } else {
            throw new ConfigurationException(where + " is given both as a value and as an object");
        }
    }

    /** The JSON value that a text stands for; a text that is not JSON stands for itself. */
    private static JsonNode literal(String value) {
        try {
            JsonNode node = JSON.readTree(value);
            return node.isMissingNode() ? TextNode.valueOf(value) : node;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(value);
        }
    }
}
