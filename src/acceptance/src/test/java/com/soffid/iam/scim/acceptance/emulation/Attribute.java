package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A path to an attribute, in any case, with or without the URN of its schema (RFC 7644, 3.10). The URN of a core schema is
 * omitted. The URN of an extension is the first name.
 */
record Attribute(List<String> names) {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:";

    static Attribute parse(String text) {
        List<String> names = new ArrayList<>();
        int colon = text.lastIndexOf(':');
        if (colon >= 0 && !text.toLowerCase(Locale.ROOT).startsWith(CORE)) {
            names.add(text.substring(0, colon));
        }
        names.addAll(List.of(text.substring(colon + 1).split("\\.", -1)));
        return new Attribute(List.copyOf(names));
    }

    /** The name in the form that rules use: lower case, with dots between the names. */
    String name() {
        return String.join(".", names).toLowerCase(Locale.ROOT);
    }

    String last() {
        return names.get(names.size() - 1);
    }

    /** All values of the attribute. The elements of an array are separate values. */
    List<JsonNode> valuesIn(JsonNode resource) {
        List<JsonNode> values = List.of(resource);
        for (String name : names) {
            values = values.stream()
                    .flatMap(value -> Json.elements(value.path(Json.nameIn(value, name))))
                    .toList();
        }
        return values;
    }

    Optional<String> textIn(JsonNode resource) {
        return valuesIn(resource).stream()
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .findFirst();
    }

    /** Returns the object that holds the attribute, and creates it if it is missing. */
    ObjectNode parentIn(ObjectNode resource) {
        ObjectNode parent = resource;
        for (String name : names.subList(0, names.size() - 1)) {
            String present = Json.nameIn(parent, name);
            parent = parent.path(present) instanceof ObjectNode child ? child : parent.putObject(present);
        }
        return parent;
    }
}
