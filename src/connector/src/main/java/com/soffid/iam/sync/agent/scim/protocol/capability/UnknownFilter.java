package com.soffid.iam.sync.agent.scim.protocol.capability;

/** How a target answers a filter on an attribute that it cannot filter on. */
public enum UnknownFilter {
    /** With an error (RFC 7644, 3.4.2.2), or as if there were no filter: either shows. */
    SHOWS,
    /** With 200 and nothing, so that an empty answer is no proof of absence. */
    EMPTY
}
