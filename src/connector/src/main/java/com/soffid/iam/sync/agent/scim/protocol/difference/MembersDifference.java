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
 * Which members come and which go, by their values.
 *
 * <p>Who must go goes first: when adding fails, nobody keeps a right that was taken. Only where no member that is shown
 * stays, the new ones come first, because some targets refuse a group without members.
 *
 * <p>A group in the group stays as long as only accounts are wanted: nobody here put it there.
 */
public final class MembersDifference {

    private MembersDifference() {}

    /** @param path as the stored resource spells it */
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
     * The changes of a list.
     *
     * @param surplus the entries that go
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

    /** Entries without a value are left out: nothing names them in a request. */
    private static Map<String, JsonNode> byValue(JsonNode entries) {
        Map<String, JsonNode> byValue = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            Members.id(entry).ifPresent(value -> byValue.putIfAbsent(value, entry));
        }
        return byValue;
    }
}
