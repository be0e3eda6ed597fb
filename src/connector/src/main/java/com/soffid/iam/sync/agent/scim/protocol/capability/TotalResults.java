package com.soffid.iam.sync.agent.scim.protocol.capability;

/** What {@code totalResults} says. */
public enum TotalResults {
    /** How many resources the whole list has (RFC 7644, 3.4.2). */
    EXACT,
    /** Perhaps only how many this page holds, so that reaching it proves no end. */
    PAGE
}
