package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** What {@code totalResults} counts. */
public enum TotalResults {
    /** The resources of the whole list (RFC 7644, 3.4.2). */
    EXACT,
    /** Maybe only the resources of the page, so that it does not prove the end of the list. */
    PAGE
}
