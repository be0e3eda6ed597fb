package com.soffid.iam.sync.agent.scim.protocol.resource;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Finds for each element of one list one of the other that is like it, none for two. An element may be like several: taking
 * the first that is free would leave others without, so that pairs are changed when there is need to.
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

    /** Whether nobody remains alone on either side. */
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

    /** Gives a wanted element a stored one; whoever has it already takes another. */
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
