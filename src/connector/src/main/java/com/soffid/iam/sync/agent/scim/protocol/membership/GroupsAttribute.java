package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The groups that a resource names as its own ({@code groups}; RFC 7643, 4.1.2), and whether a target fills that attribute:
 * proven by a member whose group it names, disproven by one whose group it does not. Thread-safe.
 */
final class GroupsAttribute {

    private static final AttributePath GROUPS = AttributePath.parse("groups");

    /** How often a test without result is tried again, since there may be no member at first. */
    private static final int TESTS = 3;

    private final ScimClient client;

    /** Whether the attribute is filled, by groups and users. */
    private final Map<String, Boolean> filled = new ConcurrentHashMap<>();

    private final Map<String, Integer> openTests = new ConcurrentHashMap<>();

    /** Endpoints whose lists were seen to show it. */
    private final Set<EndpointAddress> listed = ConcurrentHashMap.newKeySet();

    GroupsAttribute(ScimClient client) {
        this.client = client;
    }

    /** Whether a resource shows any group. */
    static boolean areShownBy(Resource member) {
        return !member.values(GROUPS).isEmpty();
    }

    /** The groups that it is in by itself, not through another one. */
    static Set<String> direct(Resource member) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode entry : member.values(GROUPS)) {
            if (!text(entry, "type").equalsIgnoreCase("indirect")
                    && !text(entry, "value").isEmpty()) {
                ids.add(text(entry, "value"));
            }
        }
        return ids;
    }

    private static String text(JsonNode entry, String name) {
        return entry.path(AttributePath.spelling(entry, name)).asText();
    }

    /**
     * A resource that shows its groups if it is in any: itself, or read by its id when it may have been shown without.
     *
     * @return empty when it is gone
     */
    Optional<Resource> read(EndpointAddress users, Resource member) {
        if (areShownBy(member)) {
            if (!member.isPart() && !member.isWhole()) {
                listed.add(users);
            }
            return Optional.of(member);
        }
        boolean tellsNone = member.isWhole() || (!member.isPart() && listed.contains(users));
        return tellsNone ? Optional.of(member) : client.read(users, member.id());
    }

    /** What the member says, where the attribute is proven to be filled; empty otherwise, and when the member is gone. */
    Optional<Set<String>> ifProven(
            EndpointAddress groups, MemberAttribute entries, EndpointAddress users, Resource member) {
        return filled.getOrDefault(name(groups, entries, users), false)
                ? read(users, member).map(GroupsAttribute::direct)
                : Optional.empty();
    }

    /** Whether nothing is known, and a test may still tell. */
    boolean canBeTested(EndpointAddress groups, MemberAttribute entries, EndpointAddress users) {
        String name = name(groups, entries, users);
        return !filled.containsKey(name) && openTests.getOrDefault(name, 0) < TESTS;
    }

    /** Whether users were seen to show a group that is known to have them as members. */
    boolean areFilled(EndpointAddress groups, MemberAttribute entries, EndpointAddress users) {
        return filled.getOrDefault(name(groups, entries, users), false);
    }

    /** Looks at members of which the group is known. Returns whether the attribute is proven to be filled. */
    boolean test(EndpointAddress groups, MemberAttribute entries, EndpointAddress users, MemberSample.Sample sample) {
        if (!canBeTested(groups, entries, users)) {
            return false;
        }
        String name = name(groups, entries, users);
        for (MemberSample.Pair pair : sample.pairs()) {
            Optional<Resource> member = client.read(users, pair.member());
            if (member.isEmpty()) {
                // Of another endpoint, or gone.
                continue;
            }
            if (direct(member.get()).contains(pair.group())) {
                filled.put(name, true);
                return true;
            }
            if (client.read(groups, pair.group())
                    .filter(group -> entries.areShownBy(group, pair.member()))
                    .isPresent()) {
                filled.put(name, false);
                return false;
            }
        }
        openTests.merge(name, 1, Integer::sum);
        return false;
    }

    private static String name(EndpointAddress groups, MemberAttribute entries, EndpointAddress users) {
        return groups.address() + " " + entries + " " + users.address();
    }
}
