package com.soffid.iam.scim.acceptance.unbound;

/** Whether an entry that names another resource, like a member, must have a {@code $ref}. */
public enum References {
    /** As in the schemas of the SDK. */
    REQUIRED,
    /** As in RFC 7643. */
    OPTIONAL
}
