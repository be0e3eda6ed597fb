package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The members to add and to remove, by their values.
 *
 * <p>Removals come first: if an addition fails, no member keeps a right that was taken away. If no shown member stays,
 * the additions come first, because some targets refuse a group without members.
 *
 * <p>Groups in the group stay if only accounts are wanted: the connector did not add them.
 */
public final class MembersDifference {

    private MembersDifference() {}

    /** @param path in the spelling of the stored resource */
    static List<Change> between(Members members, AttributePath path, JsonNode wanted, JsonNode stored) {
        Map<String, JsonNode> missing = byValue(wanted);
        Map<String, JsonNode> surplus = byValue(stored);
        surplus.keySet().removeAll(missing.keySet());
        missing.keySet().removeAll(byValue(stored).keySet());
        boolean groupsAreWanted =
                StreamSupport.stream(wanted.spliterator(), false).anyMatch(members::isGroup);
        if (!groupsAreWanted) {
            surplus.values().removeIf(members::isGroup);
        }
        return inOrder(
                path,
                missing.values(),
                surplus.values(),
                surplus.size() < byValue(stored).size());
    }

    /**
     * The changes in their order.
     *
     * @param surplus the entries to remove
     * @param someStay whether a member is known to stay
     */
    public static List<Change> inOrder(
            AttributePath path, Collection<JsonNode> missing, Collection<JsonNode> surplus, boolean someStay) {
        List<Change> changes = new ArrayList<>();
        surplus.forEach(entry -> changes.add(
                Change.removeMember(path, new EntrySelector("value", AttributePath.member(entry, "value")), entry)));
        if (!missing.isEmpty()) {
            ArrayNode entries = JsonNodeFactory.instance.arrayNode().addAll(missing);
            changes.add(someStay ? changes.size() : 0, Change.addMembers(path, entries));
        }
        return changes;
    }

    /** Entries without a value are left out: no request can name them. */
    private static Map<String, JsonNode> byValue(JsonNode entries) {
        Map<String, JsonNode> byValue = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            Members.id(entry).ifPresent(value -> byValue.putIfAbsent(value, entry));
        }
        return byValue;
    }
}
