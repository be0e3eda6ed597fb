package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** How lists are read page by page. */
public enum Pagination {
    /** By {@code startIndex} and {@code count} (RFC 7644, 3.4.2.4). */
    INDEX,
    /** Like {@link #INDEX}, but the target counts from 0. */
    INDEX0,
    /** By {@code cursor} (RFC 9865). */
    CURSOR,
    /** By {@code id gt "the last id"}, sorted by {@code id}. */
    KEYSET,
    /** There are no pages: one answer has all resources. */
    NONE
}
