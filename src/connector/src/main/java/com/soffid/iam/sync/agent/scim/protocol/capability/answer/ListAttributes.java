package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** Which attributes a listed resource has. */
public enum ListAttributes {
    /** All that a read by id shows. */
    FULL,
    /** Fewer. The resource is read by its id before it is used. */
    SOME
}
