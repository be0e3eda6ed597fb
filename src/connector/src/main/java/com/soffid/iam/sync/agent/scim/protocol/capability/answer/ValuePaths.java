package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** Which value filters a target understands in the paths of PATCH (RFC 7644, 3.5.2). */
public enum ValuePaths {
    /** Any: {@code emails[value eq "a@b"]}. */
    FULL,
    /** Only by type: {@code emails[type eq "work"]}. */
    TYPE_ONLY,
    /** None. */
    NONE
}
