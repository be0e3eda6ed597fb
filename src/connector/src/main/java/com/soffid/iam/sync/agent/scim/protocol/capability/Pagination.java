package com.soffid.iam.sync.agent.scim.protocol.capability;

/** How lists are read page by page. */
public enum Pagination {
    /** By {@code startIndex} and {@code count} (RFC 7644, 3.4.2.4). */
    INDEX,
    /** The same on a target that counts from 0. */
    INDEX0,
    /** By {@code cursor} (RFC 9865). */
    CURSOR,
    /** By {@code id gt "the last one"}, sorted by {@code id}. */
    KEYSET,
    /** Not at all: one answer holds everything. */
    NONE
}
