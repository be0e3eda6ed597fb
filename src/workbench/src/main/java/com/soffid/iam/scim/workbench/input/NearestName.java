package com.soffid.iam.scim.workbench.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a person most likely meant. */
public final class NearestName {
    /** A name that differs in more letters is another name. */
    private static final int NEAR = 2;

    private NearestName() {}

    /** A question such as {@code " (did you mean pageSize?)"}; "" if no name is near. */
    public static String question(Collection<String> names, String wrong) {
        return of(names, wrong).map(name -> " (did you mean " + name + "?)").orElse("");
    }

    /** The name that is nearest to a wrong one; empty if none is near. */
    static Optional<String> of(Collection<String> names, String wrong) {
        return names.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> distance(name, wrong)))
                .filter(name -> distance(name, wrong) <= NEAR);
    }

    /** How many letters were added, left out or changed. Capital letters count as small ones. */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] last = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] next = new int[right.length() + 1];
            next[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int changed = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                next[column] = Math.min(Math.min(last[column], next[column - 1]) + 1, last[column - 1] + changed);
            }
            last = next;
        }
        return last[right.length()];
    }
}
