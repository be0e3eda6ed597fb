package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which members come and which go, by their values.
 *
 * <p>Who must go goes first: when adding fails, nobody keeps a right that was taken. Only where no member that is shown
 * stays, the new ones come first, because some targets refuse a group without members.
 */
final class MembersDifference {

    private MembersDifference() {}

    static List<Change> between(AttributePath path, JsonNode wanted, JsonNode stored) {
        Map<String, JsonNode> missing = byValue(wanted);
        Map<String, JsonNode> surplus = byValue(stored);
        surplus.keySet().removeAll(missing.keySet());
        missing.keySet().removeAll(byValue(stored).keySet());
        List<Change> changes = new ArrayList<>();
        surplus.values()
                .forEach(entry ->
                        changes.add(Change.removeEntry(path, new EntrySelector("value", value(entry)), entry)));
        if (!missing.isEmpty()) {
            ArrayNode entries = JsonNodeFactory.instance.arrayNode().addAll(missing.values());
            boolean someStay = surplus.size() < byValue(stored).size();
            changes.add(someStay ? changes.size() : 0, Change.addEntries(path, entries));
        }
        return changes;
    }

    /** Entries without a value are left out: nothing names them in a request. */
    private static Map<String, JsonNode> byValue(JsonNode entries) {
        Map<String, JsonNode> byValue = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            if (!Values.isNothing(value(entry))) {
                byValue.putIfAbsent(value(entry).asText(), entry);
            }
        }
        return byValue;
    }

    private static JsonNode value(JsonNode entry) {
        return entry.path(AttributePath.spelling(entry, "value"));
    }
}
