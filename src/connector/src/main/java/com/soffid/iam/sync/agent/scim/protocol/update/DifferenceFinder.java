package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what a resource holds with what it should hold. Only attributes that are wanted are looked at: a null value
 * wants the attribute gone, an absent one wants nothing. Complex attributes are compared by sub-attribute.
 */
public final class DifferenceFinder {

    /**
     * Attributes whose entries are added and removed one by one: a list that was read may be cut (a target shows the
     * first hundred, say), and writing it back would remove the rest.
     */
    private static final String BY_ENTRY = "members";

    private final List<Change> changes = new ArrayList<>();

    private DifferenceFinder() {}

    /**
     * The changes that make a stored resource hold what is wanted.
     *
     * @param wanted members with null remove; {@code schemas} is not compared
     */
    public static Difference between(ObjectNode wanted, JsonNode stored) {
        DifferenceFinder finder = new DifferenceFinder();
        wanted.properties().forEach(member -> {
            String name = AttributePath.spelling(stored, member.getKey());
            if (!name.equalsIgnoreCase("schemas")) {
                finder.compare(AttributePath.ofMember(name), member.getValue(), stored.path(name));
            }
        });
        return new Difference(finder.changes);
    }

    private void compare(AttributePath path, JsonNode wanted, JsonNode stored) {
        // An object whose members are all null wants these gone and not what else the complex attribute holds.
        if (path.isSchema() || (wanted.isObject() && stored.isObject() && !Values.isNothing(stored))) {
            compareMembers(path, wanted, stored);
        } else if (Values.isNothing(wanted)) {
            if (!Values.isNothing(stored)) {
                changes.add(Change.remove(path));
            }
        } else if (wanted.isArray()) {
            compareEntries(path, (ArrayNode) wanted, stored);
        } else if (!Values.same(wanted, stored)) {
            set(path, Json.withoutNothing(wanted), stored);
        }
    }

    private void compareMembers(AttributePath path, JsonNode wanted, JsonNode stored) {
        if (wanted.isNull()) {
            stored.fieldNames().forEachRemaining(name -> compare(path.child(name), wanted, stored.path(name)));
        }
        wanted.properties().forEach(member -> {
            String name = AttributePath.spelling(stored, member.getKey());
            compare(path.child(name), member.getValue(), stored.path(name));
        });
    }

    private void compareEntries(AttributePath path, ArrayNode wanted, JsonNode stored) {
        ArrayNode entries = (ArrayNode) Json.withoutNothing(wanted);
        if (BY_ENTRY.equalsIgnoreCase(path.lastName())) {
            compareByValue(path, entries, stored);
        } else if (!Values.same(entries, stored)) {
            set(path, EntryMerge.of(entries, stored), stored);
        }
    }

    private void compareByValue(AttributePath path, ArrayNode wanted, JsonNode stored) {
        Map<String, JsonNode> missing = byValue(wanted);
        Map<String, JsonNode> surplus = byValue(stored);
        surplus.keySet().removeAll(missing.keySet());
        missing.keySet().removeAll(byValue(stored).keySet());
        surplus.values().forEach(entry -> changes.add(new Change(Change.Kind.REMOVE_ENTRY, path, entry.path("value"))));
        if (!missing.isEmpty()) {
            ArrayNode entries = JsonNodeFactory.instance.arrayNode().addAll(missing.values());
            changes.add(new Change(Change.Kind.ADD_ENTRIES, path, entries));
        }
    }

    /** Entries without a value are left out: nothing names them in a request. */
    private static Map<String, JsonNode> byValue(JsonNode entries) {
        Map<String, JsonNode> byValue = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            if (!Values.isNothing(entry.path("value"))) {
                byValue.putIfAbsent(entry.path("value").asText(), entry);
            }
        }
        return byValue;
    }

    private void set(AttributePath path, JsonNode value, JsonNode stored) {
        changes.add(new Change(Values.isNothing(stored) ? Change.Kind.ADD : Change.Kind.REPLACE, path, value));
    }
}
