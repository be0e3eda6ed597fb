package com.soffid.iam.sync.agent.scim.protocol.capability;

/** How PUT takes the value of an attribute. */
public enum PutRemoval {
    /** The attribute is not in the body (RFC 7644, 3.5.1). */
    ABSENCE,
    /** It is null in the body, or an empty array; a target that wants this leaves what is not in the body as it is. */
    NULL
}
