package com.soffid.iam.sync.agent.scim.protocol.capability;

/** How filters are written. */
public enum FilterForm {
    /** {@code userName eq "jdoe"}: RFC 7644, 3.4.2.2. */
    STANDARD,
    /** {@code userNameEqjdoe}: what early WSO2 Charon understands, which splits at these letters. */
    WSO2_COMPACT,
    /** The compact form first; while it finds nothing the standard one too, until one of them is found to work. */
    WSO2_EITHER
}
