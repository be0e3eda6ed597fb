package com.soffid.iam.scim.acceptance.charon;

import java.util.EnumSet;
import java.util.Set;

/**
 * The deviations of WSO2 Identity Server from RFC 7644. They depend on the release and the user store. The server never
 * sorts, and it supports only the filters of {@link CharonFilter}.
 *
 * @param pageSize the largest page of users
 * @param all the deviations of this server
 */
public record Deviations(int pageSize, Set<Deviation> all) {

    /** One deviation. */
    public enum Deviation {
        /** {@code totalResults} counts only the resources of the page (LDAP stores). */
        TOTAL_COUNTS_ONLY_THE_PAGE,
        /** A list contains all groups. Any {@code startIndex} other than 1 is answered with 501. */
        GROUPS_HAVE_NO_PAGES,
        /** An empty list is answered with 404. */
        EMPTY_LIST_IS_NOT_FOUND,
        /** Lists show only ids, names and {@code meta}. */
        LISTS_SHOW_ONLY_NAMES,
        /** The name of a user cannot change. */
        USER_NAMES_ARE_IMMUTABLE,
        /**
         * A creation is answered with 202 and no body, as if a workflow had to approve it. Here the resource is created
         * immediately.
         */
        CREATION_IS_ANSWERED_WITH_202,
        /** Passwords need at least 8 characters. */
        PASSWORDS_NEED_8_CHARACTERS
    }

    public Deviations {
        all = Set.copyOf(all);
    }

    /** No deviations, with short pages. */
    public static Deviations none() {
        return new Deviations(10, Set.of());
    }

    /** All deviations that the parameter WSO2 workaround handles. */
    public static Deviations old() {
        return new Deviations(
                10,
                EnumSet.of(
                        Deviation.TOTAL_COUNTS_ONLY_THE_PAGE,
                        Deviation.GROUPS_HAVE_NO_PAGES,
                        Deviation.EMPTY_LIST_IS_NOT_FOUND,
                        Deviation.LISTS_SHOW_ONLY_NAMES));
    }

    /** The deviations of Identity Server 5.12 to 7.0 with an LDAP store. */
    public static Deviations identityServer() {
        return new Deviations(
                100,
                EnumSet.of(
                        Deviation.TOTAL_COUNTS_ONLY_THE_PAGE,
                        Deviation.GROUPS_HAVE_NO_PAGES,
                        Deviation.USER_NAMES_ARE_IMMUTABLE,
                        Deviation.PASSWORDS_NEED_8_CHARACTERS));
    }

    /** Returns these deviations and one more. */
    public Deviations and(Deviation deviation) {
        EnumSet<Deviation> more = EnumSet.of(deviation);
        more.addAll(all);
        return new Deviations(pageSize, more);
    }

    boolean has(Deviation deviation) {
        return all.contains(deviation);
    }
}
