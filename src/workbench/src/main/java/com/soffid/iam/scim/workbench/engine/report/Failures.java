package com.soffid.iam.scim.workbench.engine.report;

import java.util.List;

/**
 * The failures of a run.
 *
 * @param total number of failures
 * @param first the first failures, 20 at most
 */
public record Failures(int total, List<Failure> first) {
    private static final int KEPT = 20;

    public Failures {
        first = List.copyOf(first);
    }

    /** Counts all failures and keeps the first ones. */
    public static Failures of(List<Failure> all) {
        return new Failures(all.size(), all.stream().limit(KEPT).toList());
    }

    public boolean isEmpty() {
        return total == 0;
    }
}
