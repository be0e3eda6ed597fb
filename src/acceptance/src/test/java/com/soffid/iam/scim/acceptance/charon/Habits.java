package com.soffid.iam.scim.acceptance.charon;

/**
 * What WSO2 Identity Server does otherwise than RFC 7644, depending on release and user store.
 *
 * @param pageSize no page of users is longer
 * @param totalsArePages {@code totalResults} is what this page holds (LDAP stores)
 * @param groupsHaveNoPages groups come all at once, and any startIndex but 1 is 501
 * @param emptyListIsNotFound a list without elements is 404
 * @param listsAreSparse lists hold ids, names and meta only
 */
public record Habits(
        int pageSize,
        boolean totalsArePages,
        boolean groupsHaveNoPages,
        boolean emptyListIsNotFound,
        boolean listsAreSparse) {

    /** None: Charon as it is, with short pages. */
    public static Habits none() {
        return new Habits(10, false, false, false, false);
    }

    /** All of them at once. */
    public static Habits all() {
        return new Habits(10, true, true, true, true);
    }
}
