package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.sync.agent.scim.protocol.listing.DirectMemberships;
import com.soffid.iam.sync.agent.scim.protocol.listing.MemberReader;
import com.soffid.iam.sync.agent.scim.protocol.listing.RecentResources;

/** The ways in which memberships are read from a target, for all who need them. Immutable. */
public final class MembershipReading {

    private final MemberReader members;
    private final DirectMemberships direct;
    private final RecentResources recent;

    /**
     * Takes the parts.
     *
     * @param members who is a member of a role
     * @param direct which roles somebody is a member of
     * @param recent roles that were looked for a moment ago
     */
    public MembershipReading(MemberReader members, DirectMemberships direct, RecentResources recent) {
        this.members = members;
        this.direct = direct;
        this.recent = recent;
    }

    MemberReader members() {
        return members;
    }

    DirectMemberships direct() {
        return direct;
    }

    RecentResources recent() {
        return recent;
    }
}
