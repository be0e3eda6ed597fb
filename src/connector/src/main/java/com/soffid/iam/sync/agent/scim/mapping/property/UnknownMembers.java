package com.soffid.iam.sync.agent.scim.mapping.property;

/** What a member means that the target does not have. */
public enum UnknownMembers {
    /** It is reported and left out. */
    SKIP,
    /** The others are written, and then the task fails, so that Soffid tries again. */
    FAIL
}
