package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The groups of a member by the filter {@code members.value eq "id"}. That none is found is believed only where the filter
 * found something before; a group that does not show the member, because it shows none or not all, is believed only where
 * the filter was seen to leave out. Thread-safe.
 */
final class MembershipFilter {

    private final KeyLookup keys;

    /** Where it found a group. */
    private final Set<String> finding = ConcurrentHashMap.newKeySet();

    /** Where it gave nothing for somebody who is no member. */
    private final Set<String> leavingOut = ConcurrentHashMap.newKeySet();

    MembershipFilter(KeyLookup keys) {
        this.keys = keys;
    }

    /** Whether an answer without groups means that there are none. */
    private boolean isProven(EndpointAddress groups, MemberAttribute entries) {
        return finding.contains(name(groups, entries));
    }

    /** Whether it is worth a request. */
    boolean canBeAsked(EndpointAddress groups, MemberAttribute entries) {
        return keys.canFilter(groups, entries.ids());
    }

    /** Whether a test with a known member may tell if it can be relied on. */
    boolean canBeTested(EndpointAddress groups, MemberAttribute entries) {
        return !isProven(groups, entries) && keys.canFilter(groups, entries.ids());
    }

    /** Tries it with a member that is known; one that does not find its group is not used again. */
    void test(EndpointAddress groups, MemberAttribute entries, MemberSample.Sample sample) {
        if (canBeTested(groups, entries) && !sample.pairs().isEmpty()) {
            String member = sample.pairs().get(0).member();
            if (groupsOf(groups, entries, member).isEmpty()) {
                keys.distrust(groups, entries.ids());
            }
        }
    }

    /** The ids of the groups; empty when the filter cannot be relied on. */
    Optional<Set<String>> groupsOf(EndpointAddress groups, MemberAttribute entries, String member) {
        Optional<List<Resource>> answer = keys.answered(groups, entries.ids(), member);
        if (answer.isEmpty()) {
            keys.distrust(groups, entries.ids());
            return Optional.empty();
        }
        List<Resource> found = answer.get();
        if (found.isEmpty()) {
            return isProven(groups, entries) ? Optional.of(Set.of()) : Optional.empty();
        }
        boolean allShowIt = found.stream().allMatch(group -> entries.areShownBy(group, member));
        if (!allShowIt && !leavesOut(groups, entries, found.get(0).id())) {
            keys.distrust(groups, entries.ids());
            return Optional.empty();
        }
        finding.add(name(groups, entries));
        Set<String> ids = new LinkedHashSet<>();
        found.forEach(group -> ids.add(group.id()));
        return Optional.of(ids);
    }

    /** No group is in itself. */
    private boolean leavesOut(EndpointAddress groups, MemberAttribute entries, String group) {
        String name = name(groups, entries);
        // Who refuses the id of what is no member has looked at it: the same filter was just answered for a member.
        boolean seen = leavingOut.contains(name)
                || keys.answered(groups, entries.ids(), group)
                        .map(List::isEmpty)
                        .orElse(true);
        if (seen) {
            leavingOut.add(name);
        }
        return seen;
    }

    private static String name(EndpointAddress groups, MemberAttribute entries) {
        return groups.address() + " " + entries;
    }
}
