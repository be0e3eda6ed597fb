package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** How PUT removes the value of an attribute. */
public enum PutRemoval {
    /** The attribute is not in the body (RFC 7644, 3.5.1). */
    ABSENCE,
    /** It is null in the body, or an empty array. Such a target keeps attributes that are not in the body. */
    NULL
}
