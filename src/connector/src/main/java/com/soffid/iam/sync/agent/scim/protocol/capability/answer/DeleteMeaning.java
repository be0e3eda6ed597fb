package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** What the DELETE of a user does. */
public enum DeleteMeaning {
    /** It removes the user (RFC 7644, 3.6). */
    REMOVE,
    /** It deactivates the user. */
    DEACTIVATE,
    /** It deactivates an active user. It removes an inactive user for good, or the name can never be used again. */
    SOFT_THEN_HARD,
    /** The target refuses it. */
    FORBIDDEN
}
