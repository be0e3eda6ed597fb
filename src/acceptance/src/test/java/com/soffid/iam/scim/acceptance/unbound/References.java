package com.soffid.iam.scim.acceptance.unbound;

/** Whether an entry that refers to another resource, such as a member, must have a {@code $ref}. */
public enum References {
    /** Required, as in the schemas of the SDK. */
    REQUIRED,
    /** Optional, as in RFC 7643. */
    OPTIONAL
}
