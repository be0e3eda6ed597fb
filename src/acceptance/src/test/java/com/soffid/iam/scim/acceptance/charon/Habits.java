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
public record Habits(int pageSize, Set<Habit> all) {

    /** One of them. */
    public enum Habit {
        /** {@code totalResults} is what this page holds (LDAP stores). */
        TOTALS_ARE_PAGES,
        /** Groups come all at once, and any startIndex but 1 is 501. */
        GROUPS_HAVE_NO_PAGES,
        /** A list without elements is 404. */
        EMPTY_LIST_IS_NOT_FOUND,
        /** Lists hold ids, names and meta only. */
        LISTS_ARE_SPARSE,
        /** The name of a user stays for ever. */
        USER_NAMES_STAY,
        /** What is created is answered with 202 and nothing, since a workflow has to pass it; here it passes at once. */
        CREATION_IS_ACCEPTED,
        /** Passwords have 8 characters or more. */
        PASSWORDS_ARE_LONG
    }

    public Habits {
        all = Set.copyOf(all);
    }

    /** None: Charon as it is, with short pages. */
    public static Habits none() {
        return new Habits(10, Set.of());
    }

    /** Those that the parameter WSO2 workaround is for, at once. */
    public static Habits old() {
        return new Habits(
                10,
                EnumSet.of(
                        Habit.TOTALS_ARE_PAGES,
                        Habit.GROUPS_HAVE_NO_PAGES,
                        Habit.EMPTY_LIST_IS_NOT_FOUND,
                        Habit.LISTS_ARE_SPARSE));
    }

    /** Those of Identity Server 5.12 to 7.0 on an LDAP store. */
    public static Habits identityServer() {
        return new Habits(
                100,
                EnumSet.of(
                        Habit.TOTALS_ARE_PAGES,
                        Habit.GROUPS_HAVE_NO_PAGES,
                        Habit.USER_NAMES_STAY,
                        Habit.PASSWORDS_ARE_LONG));
    }

    /** These and one more. */
    public Habits and(Habit habit) {
        EnumSet<Habit> more = EnumSet.of(habit);
        more.addAll(all);
        return new Habits(pageSize, more);
    }

    boolean has(Habit habit) {
        return all.contains(habit);
    }
}
