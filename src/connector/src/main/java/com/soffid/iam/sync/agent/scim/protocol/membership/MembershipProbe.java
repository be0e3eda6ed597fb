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

/** Asks whether somebody is a member, one by one: {@code id eq "group" and members.value eq "member"}. Thread-safe. */
final class MembershipProbe {

    private static final AttributePath ID = AttributePath.parse("id");

    private final ScimClient client;

    MembershipProbe(ScimClient client) {
        this.client = client;
    }

    /**
     * Those of some ids that are members of a group.
     *
     * @throws ScimException also when the target answers with another group, or always yes
     */
    Set<String> membersAmong(Endpoint groups, String group, AttributePath members, Collection<String> ids) {
        Set<String> found = new LinkedHashSet<>();
        for (String id : ids) {
            if (isMember(groups, group, members, id)) {
                checkThatNoIsPossible(groups, group, members);
                found.add(id);
            }
        }
        return found;
    }

    /** Whether the target says of a member that it is one, and of others that they are none. */
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
            throw notHeeded(groups, members);
        }
        return !answer.isEmpty();
    }

    /** Who heeds only half of the filter says yes to everybody, and nobody would ever be added. No group is in itself. */
    private void checkThatNoIsPossible(Endpoint groups, String group, AttributePath members) {
        if (groups.facts().isSeen(Fact.MEMBER_PROBE_EXCLUDES, members)) {
            return;
        }
        if (isMember(groups, group, members, group)) {
            throw notHeeded(groups, members);
        }
        groups.facts().note(Fact.MEMBER_PROBE_EXCLUDES, members);
    }

    private static ScimException notHeeded(Endpoint groups, AttributePath members) {
        return new ScimException(groups + " does not heed the filter id eq and " + members
                + ".value eq: the members of the group cannot be read so. Check the setting membersReadable");
    }
}
