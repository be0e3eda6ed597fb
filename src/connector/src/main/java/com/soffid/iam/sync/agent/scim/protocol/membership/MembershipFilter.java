package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the groups of a member by the filter {@code members.value eq "id"}. An empty answer counts only if the filter
 * found something before. A group in the answer that does not show the member, because it shows none or not all, counts
 * only if the filter was seen to exclude groups. Thread-safe.
 */
final class MembershipFilter {

    /** A group with more members is too large to be read each time. */
    private static final int MANY = 100;

    private final KeyLookup keys;

    MembershipFilter(KeyLookup keys) {
        this.keys = keys;
    }

    /** Whether an empty answer counts. */
    private boolean isProven(Endpoint groups, MemberAttribute entries) {
        return groups.facts().isSeen(Fact.MEMBER_FILTER_FINDS, entries.path());
    }

    /** Whether the filter is worth a request. */
    boolean canBeAsked(Endpoint groups, MemberAttribute entries) {
        return keys.canFilter(groups, entries.ids());
    }

    /** Whether a test with a known member may show that the filter works. */
    boolean canBeTested(Endpoint groups, MemberAttribute entries) {
        return !isProven(groups, entries) && keys.canFilter(groups, entries.ids());
    }

    /** Tests the filter with a known member. If it does not find the group, the filter is not used again. */
    void test(Endpoint groups, MemberAttribute entries, MemberSample.Sample sample) {
        if (canBeTested(groups, entries) && !sample.pairs().isEmpty()) {
            String member = sample.pairs().get(0).member();
            if (groupsOf(groups, entries, member).isEmpty()) {
                keys.distrust(groups, entries.ids());
            }
        }
    }

    /** The ids of the groups; empty if the answer does not count. */
    Optional<Set<String>> groupsOf(Endpoint groups, MemberAttribute entries, String member) {
        // Once the filter is known to exclude groups, their members prove nothing more, and may be many.
        Projection shown = groups.facts().isSeen(Fact.MEMBER_FILTER_EXCLUDES, entries.path())
                ? Projection.without(List.of(entries.path()))
                : Projection.all();
        Optional<List<Resource>> answer = keys.answered(groups, entries.ids(), member, shown);
        if (answer.isEmpty()) {
            keys.distrust(groups, entries.ids());
            return Optional.empty();
        }
        List<Resource> found = answer.get();
        if (found.isEmpty()) {
            return isProven(groups, entries) ? Optional.of(Set.of()) : Optional.empty();
        }
        boolean allShowIt = found.stream().allMatch(group -> entries.areShownBy(group, member));
        if (!allShowIt && !excludes(groups, entries, found.get(0).id())) {
            keys.distrust(groups, entries.ids());
            return Optional.empty();
        }
        if (allShowIt && found.stream().anyMatch(group -> entries.in(group).size() > MANY)) {
            // So that the next answer needs no members.
            excludes(groups, entries, found.get(0).id());
        }
        groups.facts().note(Fact.MEMBER_FILTER_FINDS, entries.path());
        Set<String> ids = new LinkedHashSet<>();
        found.forEach(group -> ids.add(group.id()));
        return Optional.of(ids);
    }

    /**
     * Whether the filter excludes groups. The probe asks for the groups that have a group as its own member, which must
     * be none.
     */
    private boolean excludes(Endpoint groups, MemberAttribute entries, String group) {
        // A server that refuses the id of a resource that is no member has read the filter: it answered the
        // same filter for a member.
        boolean seen = groups.facts().isSeen(Fact.MEMBER_FILTER_EXCLUDES, entries.path())
                || keys.answered(groups, entries.ids(), group, Projection.all())
                        .map(List::isEmpty)
                        .orElse(true);
        if (seen) {
            groups.facts().note(Fact.MEMBER_FILTER_EXCLUDES, entries.path());
        }
        return seen;
    }
}
