package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.filter.And;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks whether a resource is a member of a group, one at a time: {@code id eq "group" and members.value eq "member"}.
 * Thread-safe.
 */
final class MembershipProbe {

    private static final AttributePath ID = AttributePath.parse("id");

    private final ScimClient client;

    MembershipProbe(ScimClient client) {
        this.client = client;
    }

    /**
     * The ids of some resources that are members of a group.
     *
     * @throws ScimException also if the target answers with another group, or finds the group for every id
     */
    Set<String> membersAmong(Endpoint groups, String group, AttributePath members, Collection<String> ids) {
        Set<String> found = new LinkedHashSet<>();
        for (String id : ids) {
            if (isMember(groups, group, members, id)) {
                checkThatFilterExcludes(groups, group, members);
                found.add(id);
            }
        }
        return found;
    }

    /** Whether the target shows that a resource is a member, and excludes resources that are none. */
    boolean tells(Endpoint groups, String group, AttributePath members, String member) {
        try {
            return !membersAmong(groups, group, members, List.of(member)).isEmpty();
        } catch (ScimException cannotBeAsked) {
            return false;
        }
    }

    private boolean isMember(Endpoint groups, String group, AttributePath members, String id) {
        And filter = And.of(Comparison.equal(ID, group), Comparison.equal(members.child("value"), id));
        List<Resource> answer =
                client.list(groups, ListQuery.all(Optional.of(filter))).resources();
        if (answer.stream().anyMatch(found -> !found.id().equals(group))) {
            throw filterIgnored(groups, members);
        }
        return !answer.isEmpty();
    }

    /**
     * Fails if the server ignores half of the filter. Such a server finds the group for every id, and no member would
     * ever be added. The probe asks whether the group is a member of itself, which must be false.
     */
    private void checkThatFilterExcludes(Endpoint groups, String group, AttributePath members) {
        if (groups.facts().isSeen(Fact.MEMBER_PROBE_EXCLUDES, members)) {
            return;
        }
        if (isMember(groups, group, members, group)) {
            throw filterIgnored(groups, members);
        }
        groups.facts().note(Fact.MEMBER_PROBE_EXCLUDES, members);
    }

    private static ScimException filterIgnored(Endpoint groups, AttributePath members) {
        return new ScimException(
                groups + " ignores a part of the filter id eq and " + members
                        + ".value eq, so that the members of the group cannot be read by it. Check the setting membersReadable");
    }
}
