package com.soffid.iam.scim.acceptance.charon;

import java.util.EnumSet;
import java.util.Set;

/**
 * What WSO2 Identity Server does otherwise than RFC 7644, depending on release and user store. It never sorts, and knows no other
 * filters than those of {@link CharonFilter}.
 *
 * @param pageSize no page of users is longer
 * @param all those that this server has
 */
public record Deviations(int pageSize, Set<Deviation> all) {

    /** One of them. */
    public enum Deviation {
        /** {@code totalResults} is what this page holds (LDAP stores). */
        TOTAL_COUNTS_ONLY_THE_PAGE,
        /** Groups come all at once, and any startIndex but 1 is 501. */
        GROUPS_HAVE_NO_PAGES,
        /** A list without elements is 404. */
        EMPTY_LIST_IS_NOT_FOUND,
        /** Lists hold ids, names and meta only. */
        LISTS_SHOW_ONLY_NAMES,
        /** The name of a user stays for ever. */
        USER_NAMES_ARE_IMMUTABLE,
        /** What is created is answered with 202 and nothing, since a workflow has to pass it; here it passes at once. */
        CREATION_IS_ANSWERED_WITH_202,
        /** Passwords have 8 characters or more. */
        PASSWORDS_NEED_8_CHARACTERS
    }

    public Deviations {
        all = Set.copyOf(all);
    }

    /** None: Charon as it is, with short pages. */
    public static Deviations none() {
        return new Deviations(10, Set.of());
    }

    /** Those that the parameter WSO2 workaround is for, at once. */
    public static Deviations old() {
        return new Deviations(
                10,
                EnumSet.of(
                        Deviation.TOTAL_COUNTS_ONLY_THE_PAGE,
                        Deviation.GROUPS_HAVE_NO_PAGES,
                        Deviation.EMPTY_LIST_IS_NOT_FOUND,
                        Deviation.LISTS_SHOW_ONLY_NAMES));
    }

    /** Those of Identity Server 5.12 to 7.0 on an LDAP store. */
    public static Deviations identityServer() {
        return new Deviations(
                100,
                EnumSet.of(
                        Deviation.TOTAL_COUNTS_ONLY_THE_PAGE,
                        Deviation.GROUPS_HAVE_NO_PAGES,
                        Deviation.USER_NAMES_ARE_IMMUTABLE,
                        Deviation.PASSWORDS_NEED_8_CHARACTERS));
    }

    /** These and one more. */
    public Deviations and(Deviation deviation) {
        EnumSet<Deviation> more = EnumSet.of(deviation);
        more.addAll(all);
        return new Deviations(pageSize, more);
    }

    boolean has(Deviation deviation) {
        return all.contains(deviation);
    }
}
