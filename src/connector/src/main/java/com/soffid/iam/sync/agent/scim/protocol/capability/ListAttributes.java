package com.soffid.iam.sync.agent.scim.protocol.capability;

/** What a listed resource holds. */
public enum ListAttributes {
    /** What reading it by id gives. */
    FULL,
    /** Less than that: it is read by id before it is used. */
    SOME
}
