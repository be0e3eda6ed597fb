package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** Where the members of a group can be read. */
public enum MembersReading {
    /** In the group's own {@code members}. */
    GROUP,
    /** By listing users with the filter {@code groups.value eq "id"}. */
    USERS_FILTER,
    /** In the {@code groups} of each user. */
    USER_GROUPS,
    /**
     * Only for one group and one member at a time: by listing groups with the filter {@code id eq "group" and
     * members.value eq "member"}.
     */
    GROUPS_FILTER,
    /** Nowhere. */
    NOWHERE
}
