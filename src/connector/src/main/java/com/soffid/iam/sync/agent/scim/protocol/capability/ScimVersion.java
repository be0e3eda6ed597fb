package com.soffid.iam.sync.agent.scim.protocol.capability;

/** The version of SCIM that a target speaks. */
public enum ScimVersion {
    /** The specification of 2012 at simplecloud.info. */
    V1_1("1.1"),
    /** RFC 7643 and RFC 7644. */
    V2_0("2.0");

    private final String number;

    ScimVersion(String number) {
        this.number = number;
    }

    /** As settings write it. */
    @Override
    public String toString() {
        return number;
    }
}
