package com.soffid.iam.sync.agent.scim.protocol.resource;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs each element of one list with one element of another that is like it. An element may be like several others. To
 * take the first free one would leave others without a partner, so that pairs change if needed.
 */
final class Pairing<T> {

    private static final int FREE = -1;

    private final List<T> wanted;
    private final List<T> stored;
    private final BiPredicate<T, T> alike;
    private final int[] takenBy;

    Pairing(List<T> wanted, List<T> stored, BiPredicate<T, T> alike) {
        this.wanted = wanted;
        this.stored = stored;
        this.alike = alike;
        this.takenBy = new int[stored.size()];
        Arrays.fill(takenBy, FREE);
    }

    /** Whether each element of both lists has a partner. */
    boolean isComplete() {
        if (wanted.size() != stored.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!pair(i, new boolean[stored.size()])) {
                return false;
            }
        }
        return true;
    }

    /** Pairs a wanted element with a stored one. If that has a partner, the partner takes another one. */
    private boolean pair(int index, boolean[] tried) {
        for (int j = 0; j < tried.length; j++) {
            if (!tried[j] && alike.test(wanted.get(index), stored.get(j))) {
                tried[j] = true;
                if (takenBy[j] == FREE || pair(takenBy[j], tried)) {
                    takenBy[j] = index;
                    return true;
                }
            }
        }
        return false;
    }
}
