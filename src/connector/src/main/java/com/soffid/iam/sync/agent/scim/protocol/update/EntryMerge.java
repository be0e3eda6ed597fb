package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The entries that a multi-valued attribute gets: the wanted ones, each with the sub-attributes that nobody mapped of the
 * stored entry for which it stands.
 */
final class EntryMerge {

    /** How a wanted entry recognizes the stored one, the closest way first. */
    private static final List<BiPredicate<JsonNode, JsonNode>> CLOSENESS =
            List.of(Values::same, sameIn("value"), sameIn("type"));

    /** Sub-attributes that the target derives from the value and that a new value makes wrong. */
    private static final List<String> DERIVED = List.of("display", "$ref");

    private EntryMerge() {}

    static ArrayNode of(ArrayNode wanted, JsonNode stored) {
        Map<Integer, JsonNode> counterparts = counterparts(wanted, stored);
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode counterpart = counterparts.get(i);
            merged.add(counterpart == null ? wanted.path(i) : merge(wanted.path(i), counterpart));
        }
        return merged;
    }

    /** The stored entry of each wanted one, by its index; no stored entry stands for two. */
    private static Map<Integer, JsonNode> counterparts(ArrayNode wanted, JsonNode stored) {
        Map<Integer, JsonNode> counterparts = new HashMap<>();
        List<JsonNode> free = new ArrayList<>();
        stored.forEach(free::add);
        for (BiPredicate<JsonNode, JsonNode> alike : CLOSENESS) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!counterparts.containsKey(i)) {
                    int index = i;
                    takeFirst(free, wanted.path(i), alike).ifPresent(found -> counterparts.put(index, found));
                }
            }
        }
        return counterparts;
    }

    private static Optional<JsonNode> takeFirst(
            List<JsonNode> free, JsonNode wanted, BiPredicate<JsonNode, JsonNode> alike) {
        for (Iterator<JsonNode> candidates = free.iterator(); candidates.hasNext(); ) {
            JsonNode candidate = candidates.next();
            if (wanted.isObject() && candidate.isObject() && alike.test(wanted, candidate)) {
                candidates.remove();
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static BiPredicate<JsonNode, JsonNode> sameIn(String name) {
        return (wanted, stored) ->
                !Values.isNothing(wanted.path(name)) && Values.same(wanted.path(name), stored.path(name));
    }

    private static ObjectNode merge(JsonNode wanted, JsonNode stored) {
        ObjectNode merged = stored.deepCopy();
        if (!Values.same(wanted.path("value"), stored.path("value"))) {
            merged.remove(DERIVED);
        }
        wanted.properties()
                .forEach(member -> merged.set(AttributePath.spelling(merged, member.getKey()), member.getValue()));
        return merged;
    }
}
