package com.soffid.iam.sync.agent.scim.mapping.property;

/** What a grant is in the target. */
public enum GrantStyle {
    /** An entry among the members of the role's resource (RFC 7643, 4.2). */
    MEMBER,
    /** A resource of its own, as on Soffid's own SCIM server. */
    RESOURCE
}
