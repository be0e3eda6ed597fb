package com.soffid.iam.scim.benchmarks.report;

import com.soffid.iam.scim.benchmarks.Measurement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Shows what was to be reached, and whether it is. A goal for which nothing was measured says so, also if the names of the jobs
 * have changed. For one call and one thread.
 */
final class GoalSection {

    private static final String CONNECTOR = "connector";
    private static final String PER_ACCOUNT = "per account, 401 first";
    private static final String SMALL_HEAP = "connector, heap of 256 MiB";
    private static final String PROVISIONING = "Provisioning";
    private static final String NO_OP = "no-op";
    private static final String UPDATE = "one attribute";
    private static final String GRANT = "grant, by the account";
    private static final int THREADS = 16;
    private static final long LATENCY = 50;
    private static final long KIB = 1024;

    private final List<Measurement> jobs;
    private final Optional<Double> pageRatio;
    private final MarkdownTable table = new MarkdownTable()
            .words("goal")
            .numbers("limit")
            .numbers("measured")
            .words("reached");

    /** @param pageRatio how many times as long as Jackson alone a page and its mapping take */
    GoalSection(List<Measurement> jobs, Optional<Double> pageRatio) {
        this.jobs = List.copyOf(jobs);
        this.pageRatio = pageRatio;
    }

    /** The section as Markdown. */
    String toMarkdown() {
        atMost("Requests of a reconcile of 10,000 accounts and 100 roles", 210, reconcileRequests());
        atMost(
                "Requests of an account that does not differ",
                1,
                job(NO_OP, CONNECTOR, 1, 0).map(Measurement::requestsPerOperation));
        atMost("Page and mapping, beside Jackson alone", StepSection.GOAL, pageRatio);
        heap();
        atLeast("Creations with 16 threads at 50 ms, beside one thread", 12, speedup("create"));
        atLeast("Updates with 16 threads at 50 ms, beside one thread", 12, speedup(UPDATE));
        atMost("KiB for a member added to a group of 100,000, after the first one", 5, memberBytes());
        atLeast("Updates with 16 threads at 50 ms, beside the per-account strategy with one thread", 20, beside(1));
        atLeast(
                "Updates with 16 threads at 50 ms, beside the per-account strategy with 16 threads",
                20,
                beside(THREADS));
        return "### Goals\n\n" + table.toMarkdown() + "\n";
    }

    private Optional<Double> reconcileRequests() {
        return first(one -> one.group().equals("Reconcile") && one.variant().equals(CONNECTOR) && one.size() == 10_000)
                .map(one -> (double) one.requests());
    }

    private void heap() {
        Optional<Measurement> small = first(one -> one.variant().equals(SMALL_HEAP) && one.size() == 100_000);
        table.row(
                "Reconcile of 100,000 accounts with 10 roles each in a small heap",
                "256 MiB",
                small.map(one -> "peak " + Units.bytes(one.peakHeapBytes())).orElse("not measured"),
                small.map(one -> "yes").orElse("?"));
    }

    private Optional<Double> speedup(String scenario) {
        return ratio(job(scenario, CONNECTOR, 1, LATENCY), job(scenario, CONNECTOR, THREADS, LATENCY));
    }

    private Optional<Double> memberBytes() {
        return first(one -> one.scenario().equals(GRANT) && one.variant().equals(CONNECTOR) && one.size() == 100_000)
                .map(one -> (double) one.bytesOnTheWire() / KIB);
    }

    private Optional<Double> beside(int threads) {
        return ratio(job(UPDATE, PER_ACCOUNT, threads, LATENCY), job(UPDATE, CONNECTOR, THREADS, LATENCY));
    }

    /** How many times as long the first one takes, for one account. */
    private static Optional<Double> ratio(Optional<Measurement> slow, Optional<Measurement> fast) {
        return slow.flatMap(one -> fast.map(other -> one.nanosPerOperation() / other.nanosPerOperation()));
    }

    private Optional<Measurement> job(String scenario, String variant, int threads, long latency) {
        return first(one -> one.group().equals(PROVISIONING)
                && one.scenario().equals(scenario)
                && one.variant().equals(variant)
                && one.threads() == threads
                && one.latencyMillis() == latency);
    }

    private Optional<Measurement> first(Predicate<Measurement> wanted) {
        return jobs.stream().filter(wanted).findFirst();
    }

    private void atMost(String goal, double limit, Optional<Double> measured) {
        row(
                goal,
                "≤ " + text(limit),
                measured,
                measured.filter(number -> rounded(number) <= limit).isPresent());
    }

    private void atLeast(String goal, double limit, Optional<Double> measured) {
        row(
                goal,
                "≥ " + text(limit),
                measured,
                measured.filter(number -> rounded(number) >= limit).isPresent());
    }

    private void row(String goal, String limit, Optional<Double> measured, boolean reached) {
        table.row(
                goal,
                limit,
                measured.map(Units::ratio).orElse("not measured"),
                measured.isEmpty() ? "?" : reached ? "yes" : "**no**");
    }

    /** As the table shows it. */
    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private static String text(double limit) {
        return String.format(Locale.ROOT, limit == Math.rint(limit) ? "%.0f" : "%s", limit);
    }
}
