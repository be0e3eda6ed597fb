package com.soffid.iam.sync.agent.scim.protocol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes changes of sub-attributes as changes of their complex attributes, for targets whose PATCH does not know the
 * path of a sub-attribute: {@code manager} with {@code {"value": …}} in place of {@code manager.value}.
 */
public final class WholeAttributes {

    /** Sub-attributes that a target derives from a value. With a new value they are wrong. */
    private static final List<String> DERIVED = List.of("display", "displayName", "$ref");

    private WholeAttributes() {}

    /** The complex attributes whose sub-attributes a difference changes, by their names in lower case. */
    public static Set<String> in(Difference difference) {
        Set<String> names = new LinkedHashSet<>();
        difference.changes().stream()
                .filter(WholeAttributes::isOfSubAttribute)
                .forEach(change -> names.add(name(change)));
        return names;
    }

    private static boolean isOfSubAttribute(Change change) {
        return change.path().names().size() > 1
                && change.entry().isEmpty()
                && !change.isOfMembers()
                && !change.isOfEntries();
    }

    private static String name(Change change) {
        return change.path().parent().toString().toLowerCase(Locale.ROOT);
    }

    /**
     * A difference with some complex attributes changed as a whole.
     *
     * @param stored the resource as it is; what does not change stays
     * @param whole the names of the attributes in lower case
     */
    public static Difference change(Difference difference, JsonNode stored, Set<String> whole) {
        Map<AttributePath, List<Change>> parts = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Change change : difference.changes()) {
            if (isOfSubAttribute(change) && whole.contains(name(change))) {
                parts.computeIfAbsent(change.path().parent(), unused -> new ArrayList<>())
                        .add(change);
            } else {
                changes.add(change);
            }
        }
        parts.forEach((path, some) -> changes.add(together(path, some, stored)));
        return parts.isEmpty() ? difference : new Difference(changes);
    }

    private static Change together(AttributePath path, List<Change> changes, JsonNode stored) {
        JsonNode before = path.valuesIn(stored).stream().findFirst().orElseGet(JsonNodeFactory.instance::nullNode);
        ObjectNode value = before.isObject() ? before.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (changes.stream().anyMatch(change -> change.path().lastName().equalsIgnoreCase("value"))) {
            DERIVED.forEach(name -> value.remove(AttributePath.spelling(value, name)));
        }
        for (Change change : changes) {
            String name = AttributePath.spelling(value, change.path().lastName());
            if (change.kind() == Change.Kind.REMOVE) {
                value.remove(name);
            } else {
                value.set(name, change.value());
            }
        }
        return Values.isNothing(value) ? Change.remove(path, before) : Change.set(path, before, value);
    }
}
