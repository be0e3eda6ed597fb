package com.soffid.iam.sync.agent.scim.protocol.capability;

/** What the DELETE of a user does. */
public enum DeleteMeaning {
    /** It removes the user (RFC 7644, 3.6). */
    REMOVE,
    /** It makes the user inactive. */
    DEACTIVATE,
    /** It makes an active user inactive, and removes one for good that is inactive, or never lets the name be used again. */
    SOFT_THEN_HARD,
    /** It is refused. */
    FORBIDDEN
}
