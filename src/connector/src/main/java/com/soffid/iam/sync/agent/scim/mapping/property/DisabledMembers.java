package com.soffid.iam.sync.agent.scim.mapping.property;

/** Whether an account that is disabled in Soffid is a member of its roles in the target. */
public enum DisabledMembers {
    /** It is not. */
    SKIP,
    /** It is, like any other. */
    KEEP
}
