package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.SimpleEquality;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Finds the stored entry of a multi-valued attribute that belongs to each wanted one: an equal entry, or else one with
 * the same value, or else one of the same type. Each stored entry belongs to at most one.
 */
final class EntryMatching {

    /** Sub-attributes that the target derives from the value. With a new value they are wrong. */
    private static final List<String> DERIVED = List.of("display", "$ref");

    private static final String PRIMARY = "primary";

    private final ArrayNode wanted;
    private final SimpleEquality equality;
    private final Map<Integer, JsonNode> counterparts = new HashMap<>();
    private final List<JsonNode> surplus = new ArrayList<>();

    EntryMatching(ArrayNode wanted, JsonNode stored, SimpleEquality equality) {
        this.wanted = wanted;
        this.equality = equality;
        stored.forEach(surplus::add);
        match((mine, theirs) -> Values.same(mine, theirs, equality));
        match(sameIn("value"));
        match(sameIn("type"));
    }

    /** The stored entry that belongs to the wanted one at an index; empty if the wanted entry is new. */
    Optional<JsonNode> counterpart(int index) {
        return Optional.ofNullable(counterparts.get(index));
    }

    /** The stored entries that belong to no wanted one. */
    List<JsonNode> surplus() {
        return List.copyOf(surplus);
    }

    /** The wanted entries. Each keeps those sub-attributes of its stored entry that are not mapped. */
    ArrayNode merged() {
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        boolean anyPrimary = isAnyPrimary(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode entry = wanted.path(i);
            JsonNode kept =
                    counterpart(i).<JsonNode>map(stored -> merge(entry, stored)).orElse(entry);
            merged.add(anyPrimary && !isPrimary(entry) ? notPrimary(kept) : kept);
        }
        return merged;
    }

    /** At most one entry is primary (RFC 7643, 2.4). If a wanted entry is primary, a stored one no longer is. */
    private static JsonNode notPrimary(JsonNode entry) {
        return isPrimary(entry)
                ? entry.<ObjectNode>deepCopy().put(AttributePath.spelling(entry, PRIMARY), false)
                : entry;
    }

    private static boolean isAnyPrimary(JsonNode entries) {
        for (JsonNode entry : entries) {
            if (isPrimary(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrimary(JsonNode entry) {
        return AttributePath.member(entry, PRIMARY).asBoolean();
    }

    private void match(BiPredicate<JsonNode, JsonNode> alike) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!counterparts.containsKey(i)) {
                int index = i;
                takeFirst(wanted.path(i), alike).ifPresent(found -> counterparts.put(index, found));
            }
        }
    }

    private Optional<JsonNode> takeFirst(JsonNode entry, BiPredicate<JsonNode, JsonNode> alike) {
        for (Iterator<JsonNode> candidates = surplus.iterator(); candidates.hasNext(); ) {
            JsonNode candidate = candidates.next();
            if (entry.isObject() && candidate.isObject() && alike.test(entry, candidate)) {
                candidates.remove();
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private BiPredicate<JsonNode, JsonNode> sameIn(String name) {
        return (mine, theirs) -> {
            JsonNode value = AttributePath.member(mine, name);
            return !Values.isNothing(value)
                    && Values.same(value, AttributePath.member(theirs, name), equality.of(name));
        };
    }

    private ObjectNode merge(JsonNode entry, JsonNode stored) {
        ObjectNode merged = stored.deepCopy();
        if (!Values.same(entry.path("value"), stored.path("value"), equality.of("value"))) {
            merged.remove(DERIVED);
        }
        entry.properties()
                .forEach(member -> merged.set(AttributePath.spelling(merged, member.getKey()), member.getValue()));
        return merged;
    }
}
