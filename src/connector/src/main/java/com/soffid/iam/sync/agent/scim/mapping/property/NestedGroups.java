package com.soffid.iam.sync.agent.scim.mapping.property;

/** What a group among the members of another one means for the grants that are read. */
public enum NestedGroups {
    /** Nothing: only who is a member itself has the grant. */
    IGNORE,
    /** Its members have the grant of the outer group too. */
    EXPAND
}
