package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies the operations of one PATCH request to a resource. */
final class Patch {
    private static final Pattern PATH = Pattern.compile("([^\\[\\]]+)(?:\\[(.*)](?:\\.(\\w+))?)?", Pattern.DOTALL);
    private static final String URN = "urn:";

    private final PatchRules rules;
    private final Set<String> lists;
    private int removed;

    /**
     * Prepares one request.
     *
     * @param lists the attributes that hold arrays, in lower case
     */
    Patch(PatchRules rules, Set<String> lists) {
        this.rules = rules;
        this.lists = lists;
    }

    void apply(ObjectNode resource, JsonNode operations) {
        if (!operations.isArray() || operations.isEmpty()) {
            throw new Refusal(400, "invalidSyntax", "Operations are missing");
        }
        operations.forEach(operation -> apply(
                resource,
                operation.path("op").asText().toLowerCase(Locale.ROOT),
                operation.path("path").asText(""),
                operation.path("value")));
        if (removed > rules.maximumRemoved()) {
            throw new Refusal(400, "tooMany", "At most " + rules.maximumRemoved() + " may be removed in one request");
        }
    }

    private void apply(ObjectNode resource, String op, String path, JsonNode value) {
        if (!Set.of("add", "replace", "remove").contains(op)) {
            throw new Refusal(400, "invalidSyntax", "Unknown operation " + op);
        }
        if (!path.isEmpty()) {
            at(resource, op, path, value);
        } else if (op.equals("remove")) {
            throw new Refusal(400, "noTarget", "remove needs a path");
        } else {
            value.properties().forEach(member -> whole(resource, op, member.getKey(), member.getValue()));
        }
    }

    /**
     * Sets one attribute from the value of an operation without a path. The attribute can be an extension with its own
     * attributes.
     */
    private void whole(ObjectNode resource, String op, String name, JsonNode value) {
        if (name.startsWith(URN) && value.isObject()) {
            value.properties()
                    .forEach(member ->
                            set(resource, op, Attribute.parse(name + ":" + member.getKey()), member.getValue()));
        } else {
            set(resource, op, Attribute.parse(name), value);
        }
    }

    private void at(ObjectNode resource, String op, String path, JsonNode value) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || (rules.pathsWithUrn() && !path.startsWith(URN))) {
            throw new Refusal(400, "invalidPath", "The path " + path + " is not valid");
        }
        Attribute attribute = Attribute.parse(matcher.group(1));
        if (matcher.group(2) == null) {
            JsonNode named = rules.valuesNamePath() ? named(attribute, value) : value;
            if (op.equals("remove")) {
                remove(resource, attribute, named);
            } else {
                set(resource, op, attribute, named);
            }
        } else {
            entries(resource, op, attribute, selector(matcher.group(2)), Optional.ofNullable(matcher.group(3)), value);
        }
    }

    /** The value of an attribute in a value that names it; missing if there is no value. */
    private static JsonNode named(Attribute attribute, JsonNode value) {
        if (!value.isMissingNode() && !value.has(attribute.last())) {
            throw new Refusal(400, "invalidValue", "The value has no " + attribute.last());
        }
        return value.path(attribute.last());
    }

    private Filter selector(String text) {
        Filter filter = Filter.parse(text);
        boolean allowed = switch (rules.valuePaths()) {
            case ANY -> true;
            case BY_TYPE ->
                filter.comparisons().allMatch(comparison -> comparison.name().equals("type"))
                        || filter.comparisons()
                                .allMatch(comparison -> comparison.name().equals("value"));
            case NONE -> false;
        };
        if (!allowed) {
            throw new Refusal(400, "invalidPath", "The filter [" + text + "] is not supported in a path");
        }
        return filter;
    }

    private void remove(ObjectNode resource, Attribute attribute, JsonNode value) {
        ObjectNode parent = attribute.parentIn(resource);
        String name = Json.nameIn(parent, attribute.last());
        if (value.isMissingNode() || !(parent.path(name) instanceof ArrayNode array)) {
            parent.remove(name);
            return;
        }
        switch (rules.arrayRemoval()) {
            case REFUSED -> throw new Refusal(400, "invalidSyntax", "remove takes no value");
            case REMOVES_ALL -> parent.remove(name);
            case REMOVES_THOSE ->
                Json.elements(value).forEach(entry -> removeFrom(array, candidate -> same(candidate, entry)));
        }
    }

    private static boolean same(JsonNode candidate, JsonNode entry) {
        String key = Json.nameIn(entry, "value");
        return entry.has(key) ? candidate.path("value").equals(entry.path(key)) : candidate.equals(entry);
    }

    private void removeFrom(ArrayNode array, java.util.function.Predicate<JsonNode> condition) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (condition.test(array.path(i))) {
                array.remove(i);
                removed++;
            }
        }
    }

    private void set(ObjectNode resource, String op, Attribute attribute, JsonNode value) {
        ObjectNode parent = attribute.parentIn(resource);
        String name = Json.nameIn(parent, attribute.last());
        JsonNode present = parent.path(name);
        boolean list = value.isArray() || present.isArray() || lists.contains(attribute.name());
        if (value.isNull()) {
            parent.remove(name);
        } else if (list && op.equals("add")) {
            add(parent.withArray("/" + name.replace("~", "~0").replace("/", "~1")), value);
        } else if (list && !value.isArray()) {
            parent.putArray(name).add(value.deepCopy());
        } else if (value.isObject() && present instanceof ObjectNode object) {
            value.properties().forEach(member -> object.set(Json.nameIn(object, member.getKey()), member.getValue()));
        } else {
            parent.set(name, value.deepCopy());
        }
    }

    private void add(ArrayNode array, JsonNode value) {
        List<JsonNode> added = Json.elements(value).toList();
        if (added.size() > rules.maximumAdded()) {
            throw new Refusal(400, "tooMany", "At most " + rules.maximumAdded() + " may be added in one operation");
        }
        added.stream()
                .filter(entry -> Json.elements(array).noneMatch(candidate -> same(candidate, entry)))
                .forEach(entry -> array.add(entry.deepCopy()));
    }

    private void entries(
            ObjectNode resource,
            String op,
            Attribute attribute,
            Filter selector,
            Optional<String> sub,
            JsonNode value) {
        ObjectNode parent = attribute.parentIn(resource);
        String name = Json.nameIn(parent, attribute.last());
        ArrayNode array = parent.path(name) instanceof ArrayNode present ? present : parent.putArray(name);
        if (op.equals("remove") && sub.isEmpty()) {
            removeFrom(array, selector::matches);
            return;
        }
        List<ObjectNode> chosen = new ArrayList<>();
        array.forEach(entry -> {
            if (entry instanceof ObjectNode object && selector.matches(object)) {
                chosen.add(object);
            }
        });
        if (chosen.isEmpty()) {
            chosen.add(made(array, selector));
        }
        chosen.forEach(entry -> change(entry, op, sub, value));
    }

    /** Creates and adds an entry with the values that the selector compares, if no entry matches the selector. */
    private static ObjectNode made(ArrayNode array, Filter selector) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        selector.comparisons().forEach(comparison -> {
            if (!comparison.operator().equals("eq")) {
                throw new Refusal(400, "noTarget", "Nothing matches the path");
            }
            entry.put(comparison.attribute(), comparison.value());
        });
        array.add(entry);
        return entry;
    }

    private static void change(ObjectNode entry, String op, Optional<String> sub, JsonNode value) {
        if (sub.isEmpty()) {
            value.properties().forEach(member -> entry.set(member.getKey(), member.getValue()));
        } else if (op.equals("remove")) {
            entry.remove(Json.nameIn(entry, sub.get()));
        } else {
            entry.set(Json.nameIn(entry, sub.get()), value.deepCopy());
        }
    }
}
