package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ValuePaths;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The change of a multi-valued complex attribute, entry by entry: {@code replace emails[type eq "work"].value}. Entries
 * that stay are not sent. First sub-attributes change, then entries are removed, then new ones are added.
 *
 * <p>At each step, a selector selects exactly one entry: no other entry has its value before or after the step. If
 * there is no such selector, or if no entry stays, the attribute is replaced as a whole.
 */
public final class EntrySteps {

    private final AttributePath path;
    private final ArrayNode after;
    private final JsonNode before;
    private final TypedEquality equality;
    private final EntryMatching matching;
    private final List<String> selecting;
    private final List<Change> changed = new ArrayList<>();
    private final List<Change> removed = new ArrayList<>();
    private final ArrayNode added = JsonNodeFactory.instance.arrayNode();

    private EntrySteps(Change change, ResourceSchema schema, List<String> selecting) {
        this.path = change.path();
        this.after = (ArrayNode) change.value();
        this.before = change.before();
        this.equality = new TypedEquality(schema, path);
        this.matching = new EntryMatching(after, before, equality);
        this.selecting = selecting;
    }

    /**
     * The steps of a change; the change itself if it cannot be divided.
     *
     * @param allowed the selectors that the target understands
     */
    public static List<Change> of(Change change, ResourceSchema schema, ValuePaths allowed) {
        boolean isOfList = change.kind() == Change.Kind.REPLACE
                && change.before().isArray()
                && change.value().isArray();
        if (!isOfList || allowed == ValuePaths.NONE) {
            return List.of(change);
        }
        List<String> selecting = allowed == ValuePaths.TYPE_ONLY ? List.of("type") : List.of("type", "value");
        EntrySteps steps = new EntrySteps(change, schema, selecting);
        return steps.find() ? steps.inOrder() : List.of(change);
    }

    private List<Change> inOrder() {
        List<Change> all = new ArrayList<>(changed);
        all.addAll(removed);
        if (!added.isEmpty()) {
            all.add(Change.addEntries(path, added));
        }
        return all;
    }

    /** Returns false if there is no selector for a step. */
    private boolean find() {
        boolean found = added.size() < after.size();
        for (int i = 0; found && i < after.size(); i++) {
            Optional<JsonNode> stored = matching.counterpart(i);
            if (stored.isPresent()) {
                found = findChanges(stored.get(), after.path(i));
            } else {
                added.add(after.path(i));
            }
        }
        for (JsonNode entry : matching.surplus()) {
            Optional<EntrySelector> selector = selector(entry, Optional.empty(), List.of());
            selector.ifPresent(one -> removed.add(Change.removeEntry(path, one, entry)));
            found = found && selector.isPresent();
        }
        return found && added.size() < after.size();
    }

    private boolean findChanges(JsonNode stored, JsonNode merged) {
        for (Map.Entry<String, JsonNode> member : stored.properties()) {
            if (!merged.has(member.getKey())) {
                // A sub-attribute that the target derived from the old value is removed too, which only
                // the whole list can express.
                return false;
            }
        }
        List<String> names = new ArrayList<>();
        merged.properties().forEach(member -> {
            JsonNode present = stored.path(member.getKey());
            if (!Values.same(member.getValue(), present, equality.of(member.getKey()))) {
                names.add(member.getKey());
            }
        });
        Optional<EntrySelector> selector = selector(stored, Optional.of(merged), names);
        selector.ifPresent(one -> names.forEach(
                name -> changed.add(Change.setInEntry(path.child(name), one, stored.path(name), merged.path(name)))));
        return names.isEmpty() || selector.isPresent();
    }

    private Optional<EntrySelector> selector(JsonNode entry, Optional<JsonNode> successor, List<String> changing) {
        return selecting.stream()
                .map(name -> AttributePath.spelling(entry, name))
                // A selector no longer finds the entry if a step before changed its sub-attribute.
                .filter(name -> changing.size() == 1 || !changing.contains(name))
                .map(name -> new EntrySelector(name, entry.path(name)))
                .filter(selector -> isUsable(selector.value()) && isAlone(selector, entry, successor))
                .findFirst();
    }

    private static boolean isUsable(JsonNode value) {
        return value.isValueNode()
                && !Values.isNothing(value)
                && !value.asText().isEmpty();
    }

    /** Compares by identity: of two equal entries neither is selected. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isAlone(EntrySelector selector, JsonNode entry, Optional<JsonNode> successor) {
        for (JsonNode other : before) {
            if (other != entry && selector.maySelect(other)) {
                return false;
            }
        }
        for (JsonNode other : after) {
            if (other != successor.orElse(entry) && selector.maySelect(other)) {
                return false;
            }
        }
        return true;
    }
}
