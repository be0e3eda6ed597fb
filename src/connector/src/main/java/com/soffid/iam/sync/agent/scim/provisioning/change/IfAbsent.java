package com.soffid.iam.sync.agent.scim.provisioning.change;

/** What becomes of a password whose account the target does not have. */
public enum IfAbsent {
    /** The account is created with it, as its update would create it. */
    CREATE,
    /** The task fails: Soffid tries again, and does not take the password for set. */
    FAIL,
    /** Nothing: the account is not meant to be there. */
    LEAVE
}
