package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** How a target answers a filter on an attribute for which it has no filter. */
public enum UnknownFilter {
    /** With an error (RFC 7644, 3.4.2.2), or as if there were no filter. The connector can see both. */
    SHOWS,
    /** With 200 and no resources, so that an empty answer does not prove that there are none. */
    EMPTY
}
