package com.soffid.iam.scim.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.soffid.iam.scim.benchmarks.Measurement;
import com.soffid.iam.scim.benchmarks.micro.MicroResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final List<MicroResult> STEPS = List.of(
            new MicroResult("Page", "jacksonAlone", 400, 3.2, 800_000),
            new MicroResult("Page", "page", 600, 4.1, 1_100_000),
            new MicroResult("Page", "pageAndMapping", 900, Double.NaN, Double.NaN));

    @TempDir
    private Path docs = Path.of("");

    @BeforeEach
    void aPageThatPeopleWrote() throws IOException {
        write("# Performance\n\nBefore.\n\n<!-- measured: begin -->\nold\n<!-- measured: end -->\n\nAfter.\n");
    }

    @Test
    void replacesWhatIsBetweenTheMarkersAndNothingElse() throws IOException {
        new Report(docs).write(STEPS, List.of());

        assertThat(page())
                .startsWith("# Performance\n\nBefore.\n\n<!-- measured: begin -->\n\nMeasured on ")
                .endsWith("\n\n<!-- measured: end -->\n\nAfter.\n")
                .doesNotContain("old");
    }

    @Test
    void aPageWithoutMarkersIsRefusedBeforeAnythingIsMeasured() throws IOException {
        write("# Performance\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Report(docs))
                .withMessageContaining("performance.md has no lines <!-- measured: begin -->");
    }

    @Test
    void aJobIsARowWithItsUnits() throws IOException {
        new Report(docs).write(STEPS, List.of(reconcile("connector", 10_000, 206)));

        assertThat(page())
                .contains(
                        "### Reconcile\n\n| latency | threads | size | done by | requests | for one | sent | received | time"
                                + " | for one | CPU | in flight |\n| ---: | ---: | ---: | --- | ---: |")
                .contains(
                        "| 0 ms | 1 | 10,000 | connector | 206 | 0.02 | 40.2 KiB | 15.3 MiB | 2.1 s | 206.0 µs | 1.0 ms"
                                + " | 1 |\n");
    }

    @Test
    void rowsThatCompareFollowEachOther() throws IOException {
        new Report(docs)
                .write(
                        STEPS,
                        List.of(
                                reconcile("connector", 1_000, 32),
                                reconcile("connector", 100_000, 2_006),
                                reconcile("another", 1_000, 2_033)));

        assertThat(page())
                .containsSubsequence("| 1,000 | connector |", "| 1,000 | another |", "| 100,000 | connector |");
    }

    @Test
    void aJobOfSeveralSizesHasAPlotOfItsRequests() throws IOException {
        new Report(docs)
                .write(
                        STEPS,
                        List.of(
                                reconcile("connector", 1_000, 32),
                                reconcile("connector", 100_000, 2_006),
                                reconcile("per-account strategy", 1_000, 2_033)));

        assertThat(page())
                .contains("![All accounts: requests by size, 0 ms added latency]"
                        + "(performance/reconcile-all-accounts-requests.svg)");
        assertThat(plot("reconcile-all-accounts-requests.svg"))
                .contains(">connector<", ">per-account strategy<", ">size (logarithmic)<", ">requests (logarithmic)<");
    }

    @Test
    void aJobOfSeveralLatenciesHasAPlotOfItsTime() throws IOException {
        new Report(docs).write(STEPS, List.of(update(0, 1, 4), update(5, 1, 56), update(50, 1, 506)));

        assertThat(page()).contains("![No-op update: time by latency, size 100](performance/provisioning-no-op-update");
        assertThat(plot("provisioning-no-op-update-latency.svg"))
                .contains(">added latency of a request, ms<", ">time for one, ms<");
    }

    @Test
    void aJobOfSeveralThreadsHasAPlotOfItsThroughputAtTheLargestLatency() throws IOException {
        new Report(docs)
                .write(STEPS, List.of(update(5, 1, 56), update(5, 16, 40), update(50, 1, 506), update(50, 16, 32)));

        assertThat(page()).contains("No-op update: throughput by threads, size 100, 50 ms added latency");
        assertThat(plot("provisioning-no-op-update-threads.svg")).contains(">threads<", ">done in a second<");
    }

    @Test
    void measurementsOfSeveralSizesServeForTheTimeOfOne() throws IOException {
        new Report(docs).write(STEPS, List.of(update(0, 1, 4), updates(10, 5, 1, 56), updates(5, 50, 1, 506)));

        assertThat(page())
                .contains("![No-op update: time by latency](performance/provisioning-no-op-update-latency.svg)");
    }

    @Test
    void aStepIsARowWithItsUnits() throws IOException {
        new Report(docs).write(STEPS, List.of());

        assertThat(page())
                .contains("| page | Jackson alone | 400.0 µs | 3.2 µs | 781.3 KiB |\n")
                .contains("| page | page and mapping | 900.0 µs |  |  |\n")
                .contains("(performance/page-ratio.svg)");
        assertThat(plot("page-ratio.svg")).contains(">2.25<", ">goal 2.5<");
    }

    @Test
    void aGoalThatIsReachedIsSaid() throws IOException {
        new Report(docs).write(STEPS, List.of(reconcile("connector", 10_000, 206)));

        assertThat(page())
                .contains("| Requests of a reconcile of 10,000 accounts and 100 roles | ≤ 210 | 206 | yes |\n")
                .contains("| Page and mapping, beside Jackson alone | ≤ 2.5 | 2.25 | yes |\n");
    }

    @Test
    void aMissedGoalIsSaid() throws IOException {
        new Report(docs).write(STEPS, List.of(reconcile("connector", 10_000, 211)));

        assertThat(page()).contains("| ≤ 210 | 211 | **no** |");
    }

    @Test
    void aGoalWithoutMeasurementIsNotReached() throws IOException {
        new Report(docs).write(STEPS, List.of());

        assertThat(page())
                .contains("| Requests of an account that does not differ | ≤ 1 | not measured | ? |")
                .contains("small heap | 256 MiB | not measured | ? |");
    }

    @Test
    void plotsOfTheLastTimeAreRemoved() throws IOException {
        Files.createDirectory(docs.resolve("performance"));
        Files.writeString(docs.resolve("performance/old.svg"), "<svg/>");

        new Report(docs).write(STEPS, List.of());

        try (Stream<Path> files = Files.list(docs.resolve("performance"))) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("page-ratio.svg");
        }
    }

    private static Measurement reconcile(String variant, long accounts, long requests) {
        return new Measurement(
                "Reconcile",
                "all accounts",
                variant,
                accounts,
                1,
                0,
                accounts,
                requests,
                41_200,
                16_000_000,
                requests * 10_000_000,
                1_000_000,
                Measurement.UNMEASURED,
                Measurement.UNMEASURED,
                1);
    }

    private static Measurement update(long latency, int threads, long millis) {
        return updates(100, latency, threads, millis);
    }

    private static Measurement updates(long size, long latency, int threads, long millis) {
        return new Measurement(
                "Provisioning",
                "no-op update",
                "connector",
                size,
                threads,
                latency,
                size,
                size,
                0,
                0,
                millis * 1_000_000,
                0,
                0,
                0,
                threads);
    }

    private void write(String text) throws IOException {
        Files.writeString(docs.resolve("performance.md"), text);
    }

    private String page() throws IOException {
        return Files.readString(docs.resolve("performance.md"));
    }

    private String plot(String file) throws IOException {
        return Files.readString(docs.resolve("performance").resolve(file));
    }
}
