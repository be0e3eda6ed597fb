package com.soffid.iam.sync.agent.scim.protocol.capability;

/** How true and false are written. */
public enum BooleanForm {
    /** As JSON has them (RFC 7643, 2.3.2). */
    BOOLEAN,
    /** As texts. */
    STRING
}
