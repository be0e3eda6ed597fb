package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentResources;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups;

/** The ways in which memberships are read from a target, for all who need them. Immutable. */
public final class MembershipReading {

    private final GroupMembers members;
    private final MemberGroups direct;
    private final RecentResources recent;

    /**
     * Takes the parts.
     *
     * @param members who is a member of a role
     * @param direct which roles somebody is a member of
     * @param recent roles that were looked for a moment ago
     */
    public MembershipReading(GroupMembers members, MemberGroups direct, RecentResources recent) {
        this.members = members;
        this.direct = direct;
        this.recent = recent;
    }

    public GroupMembers members() {
        return members;
    }

    public MemberGroups direct() {
        return direct;
    }

    public RecentResources recent() {
        return recent;
    }
}
