package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The groups of a member by the filter {@code members.value eq "id"}. That none is found is believed only where the filter
 * found something before; a group that does not show the member, because it shows none or not all, is believed only where
 * the filter was seen to leave out. Thread-safe.
 */
final class MembershipFilter {

    private final KeyLookup keys;

    MembershipFilter(KeyLookup keys) {
        this.keys = keys;
    }

    /** Whether an answer without groups means that there are none. */
    private boolean isProven(Endpoint groups, MemberAttribute entries) {
        return groups.facts().isSeen(Fact.MEMBER_FILTER_FINDS, entries.path());
    }

    /** Whether it is worth a request. */
    boolean canBeAsked(Endpoint groups, MemberAttribute entries) {
        return keys.canFilter(groups, entries.ids());
    }

    /** Whether a test with a known member may tell if it can be relied on. */
    boolean canBeTested(Endpoint groups, MemberAttribute entries) {
        return !isProven(groups, entries) && keys.canFilter(groups, entries.ids());
    }

    /** Tries it with a member that is known; one that does not find its group is not used again. */
    void test(Endpoint groups, MemberAttribute entries, MemberSample.Sample sample) {
        if (canBeTested(groups, entries) && !sample.pairs().isEmpty()) {
            String member = sample.pairs().get(0).member();
            if (groupsOf(groups, entries, member).isEmpty()) {
                keys.distrust(groups, entries.ids());
            }
        }
    }

    /** The ids of the groups; empty when the filter cannot be relied on. */
    Optional<Set<String>> groupsOf(Endpoint groups, MemberAttribute entries, String member) {
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
        groups.facts().note(Fact.MEMBER_FILTER_FINDS, entries.path());
        Set<String> ids = new LinkedHashSet<>();
        found.forEach(group -> ids.add(group.id()));
        return Optional.of(ids);
    }

    /** No group is in itself. */
    private boolean leavesOut(Endpoint groups, MemberAttribute entries, String group) {
        // A server that refuses the id of what is no member has looked at it: it just answered the filter for a member.
        boolean seen = groups.facts().isSeen(Fact.MEMBER_FILTER_EXCLUDES, entries.path())
                || keys.answered(groups, entries.ids(), group)
                        .map(List::isEmpty)
                        .orElse(true);
        if (seen) {
            groups.facts().note(Fact.MEMBER_FILTER_EXCLUDES, entries.path());
        }
        return seen;
    }
}
