package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** How filters are written. */
public enum FilterForm {
    /** {@code userName eq "jdoe"}: RFC 7644, 3.4.2.2. */
    STANDARD,
    /**
     * {@code userNameEqjdoe}: early WSO2 Charon understands only this, because it splits the text at the operator's
     * letters.
     */
    WSO2_COMPACT,
    /** The compact form first. If it finds nothing, the standard form too, until one of the two is found to work. */
    WSO2_EITHER
}
