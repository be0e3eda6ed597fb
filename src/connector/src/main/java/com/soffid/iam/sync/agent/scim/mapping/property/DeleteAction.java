package com.soffid.iam.sync.agent.scim.mapping.property;

/** What becomes of a resource that Soffid does not want any more. */
public enum DeleteAction {
    /** It is deleted (RFC 7644, 3.6). */
    DELETE,
    /** It stays and gets {@code active=false}, for targets that do not delete. */
    DEACTIVATE
}
