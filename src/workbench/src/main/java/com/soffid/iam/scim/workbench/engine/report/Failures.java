package com.soffid.iam.scim.workbench.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * The failures of a run.
 *
 * @param total how many there were
 * @param first the first of them, with their causes
 */
public record Failures(int total, List<Failure> first) {
    private static final int KEPT = 20;

    static final Failures NONE = new Failures(0, List.of());

    public Failures {
        first = List.copyOf(first);
    }

    static Failures of(List<Failure> all) {
        return new Failures(all.size(), all.stream().limit(KEPT).toList());
    }

    Failures plus(Failure failure) {
        return new Failures(
                total + 1,
                Stream.concat(first.stream(), Stream.of(failure)).limit(KEPT).toList());
    }

    public boolean isEmpty() {
        return total == 0;
    }
}
