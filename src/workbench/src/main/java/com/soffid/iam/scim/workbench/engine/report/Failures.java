package com.soffid.iam.scim.workbench.engine.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The failures of a run.
 *
 * @param total number of failures
 * @param causes the failures by cause, the most frequent cause first
 * @param first the first failures, 20 at most
 */
public record Failures(int total, List<Cause> causes, List<Failure> first) {
    private static final int KEPT = 20;

    public Failures {
        causes = List.copyOf(causes);
        first = List.copyOf(first);
    }

    /** Counts all failures and keeps the first ones. */
    public static Failures of(List<Failure> all) {
        Map<String, List<Failure>> byCause =
                all.stream().collect(Collectors.groupingBy(Failure::cause, LinkedHashMap::new, Collectors.toList()));
        List<Cause> causes = byCause.entrySet().stream()
                .map(entry -> Cause.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Cause::count).reversed())
                .toList();
        return new Failures(all.size(), causes, all.stream().limit(KEPT).toList());
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /**
     * Failures with the same cause.
     *
     * @param count how many there are
     * @param whats what failed, 20 at most
     */
    public record Cause(String cause, int count, List<String> whats) {
        public Cause {
            whats = List.copyOf(whats);
        }

        private static Cause of(String cause, List<Failure> all) {
            return new Cause(
                    cause,
                    all.size(),
                    all.stream().map(Failure::what).limit(KEPT).toList());
        }
    }
}
