package com.soffid.iam.scim.benchmarks.macro.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries out the operations of a PATCH request, RFC 7644, section 3.5.2, on attributes, sub-attributes and members. */
final class Patch {
    private static final Pattern PATH = Pattern.compile("([^.\\[]+)(?:\\[([^]]+)])?(?:\\.(.+))?");

    private Patch() {}

    /** Changes the resource; {@link IllegalArgumentException} if a path is not understood. */
    static void apply(Resource resource, JsonNode request) {
        for (JsonNode operation : request.path("Operations")) {
            String kind = operation.path("op").asText().toLowerCase(Locale.ROOT);
            JsonNode path = operation.path("path");
            JsonNode value = operation.path("value");
            if (path.isMissingNode()) {
                value.properties().forEach(entry -> one(resource, kind, entry.getKey(), entry.getValue()));
            } else {
                one(resource, kind, Filter.withoutUrn(path.asText()), value);
            }
        }
        resource.changed();
    }

    private static void one(Resource resource, String kind, String path, JsonNode value) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Path not understood: " + path);
        }
        String attribute = matcher.group(1);
        String selector = matcher.group(2);
        String sub = matcher.group(3);
        if (attribute.equals("members")) {
            members(resource, kind, selector == null ? "" : selector, value);
        } else if (selector == null && sub == null) {
            resource.set(
                    attribute,
                    kind.equals("remove") ? MissingNode.getInstance() : merged(resource, kind, attribute, value));
        } else {
            JsonNode stored = resource.get(attribute);
            ObjectNode holder = selector == null
                    ? stored instanceof ObjectNode object ? object : Resource.JSON.createObjectNode()
                    : selected(stored, selector);
            set(holder, kind, sub, value);
            resource.set(attribute, selector == null ? holder : stored);
        }
    }

    private static void set(ObjectNode holder, String kind, @Nullable String sub, JsonNode value) {
        if (sub == null) {
            value.properties().forEach(entry -> holder.set(entry.getKey(), entry.getValue()));
        } else if (kind.equals("remove")) {
            holder.remove(sub);
        } else {
            holder.set(sub, value);
        }
    }

    /** The value that an attribute has afterwards: "add" completes arrays and objects. */
    private static JsonNode merged(Resource resource, String kind, String attribute, JsonNode value) {
        JsonNode stored = resource.get(attribute);
        if (stored instanceof ObjectNode object && value.isObject()) {
            value.properties().forEach(entry -> object.set(entry.getKey(), entry.getValue()));
            return object;
        }
        if (kind.equals("add") && stored instanceof ArrayNode array && value.isArray()) {
            value.forEach(array::add);
            return array;
        }
        return value;
    }

    private static ObjectNode selected(JsonNode stored, String selector) {
        String[] words = selector.split(" ", 3);
        for (JsonNode entry : stored) {
            if (entry instanceof ObjectNode object
                    && object.path(words[0]).asText().equals(words[2].replace("\"", ""))) {
                return object;
            }
        }
        throw new IllegalArgumentException("No value meets " + selector);
    }

    private static void members(Resource resource, String kind, String selector, JsonNode value) {
        if (!selector.isEmpty()) {
            resource.removeMember(selector.split(" ", 3)[2].replace("\"", ""));
            return;
        }
        if (kind.equals("replace") || (kind.equals("remove") && !value.isArray())) {
            resource.removeMembers();
        }
        for (JsonNode entry :
                value.isArray() ? value : Resource.JSON.createArrayNode().add(value)) {
            String id = entry.path("value").asText();
            if (kind.equals("remove")) {
                resource.removeMember(id);
            } else if (!id.isEmpty()) {
                resource.addMember(id);
            }
        }
    }
}
