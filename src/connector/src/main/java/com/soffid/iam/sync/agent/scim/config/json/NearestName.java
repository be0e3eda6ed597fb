package com.soffid.iam.sync.agent.scim.config.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that an administrator most likely meant. */
public final class NearestName {

    /** A name that differs in more letters is another name. */
    private static final int NEAR = 2;

    private NearestName() {}

    /** The nearest name, without regard to case; empty if none is near. */
    public static Optional<String> of(Collection<String> names, String wrong) {
        return names.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> distance(name, wrong)))
                .filter(name -> distance(name, wrong) <= NEAR);
    }

    /** A question such as {@code " (did you mean pageSize?)"}; empty if no name is near. */
    public static String question(Collection<String> names, String wrong) {
        return of(names, wrong).map(name -> " (did you mean " + name + "?)").orElse("");
    }

    /** In how many letters two names differ: added, left out, other, or two that changed their places. */
    private static int distance(String name, String wrong) {
        String one = name.toLowerCase(Locale.ROOT);
        String other = wrong.toLowerCase(Locale.ROOT);
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + changed);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
