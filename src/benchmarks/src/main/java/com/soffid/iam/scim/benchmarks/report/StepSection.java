package com.soffid.iam.scim.benchmarks.report;

import com.soffid.iam.scim.benchmarks.micro.MicroResult;
import com.soffid.iam.scim.benchmarks.report.plot.BarPlot;
import com.soffid.iam.scim.benchmarks.report.plot.BarPlot.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows single steps: a table of the micro benchmarks, and how long a page takes beside Jackson alone. Immutable. */
final class StepSection {

    /** How many times as long as Jackson alone a page and its mapping may take. */
    static final double GOAL = 2.5;

    private static final String JACKSON = "jacksonAlone";
    private static final String PAGE = "page";
    private static final String PAGE_AND_MAPPING = "pageAndMapping";
    private static final double NANOS_OF_MICRO = 1e3;

    private final List<MicroResult> results;
    private final long pageBytes;
    private final long packedBytes;

    /**
     * @param pageBytes the bytes of the page of the benchmarks
     * @param packedBytes the bytes of the page when it is compressed with the least effort
     */
    StepSection(List<MicroResult> results, long pageBytes, long packedBytes) {
        this.results = List.copyOf(results);
        this.pageBytes = pageBytes;
        this.packedBytes = packedBytes;
    }

    /** The section as Markdown. */
    String toMarkdown() {
        MarkdownTable table = new MarkdownTable()
                .words("theme")
                .words("step")
                .numbers("time")
                .numbers("±")
                .numbers("allocated");
        results.forEach(result -> table.row(
                result.group().toLowerCase(Locale.ROOT),
                words(result.step()),
                Units.time(result.micros() * NANOS_OF_MICRO),
                Units.time(result.error() * NANOS_OF_MICRO),
                Units.bytes(result.allocatedBytes())));
        return "### Single steps\n\n" + table.toMarkdown() + "\n" + packed()
                + plots().stream().map(NamedPlot::toMarkdown).reduce("", String::concat);
    }

    private String packed() {
        return "The page has " + Units.bytes(pageBytes) + ", and " + Units.bytes(packedBytes)
                + " when it is compressed with the least effort: 1/" + Math.round((double) pageBytes / packedBytes)
                + ".\n\n";
    }

    /** A bar for each step with a page, if all were measured. */
    List<NamedPlot> plots() {
        List<Bar> bars = new ArrayList<>();
        for (String step : List.of(JACKSON, PAGE, PAGE_AND_MAPPING)) {
            ratio(step).ifPresent(ratio -> bars.add(new Bar(words(step), bars.isEmpty() ? 5 : 0, ratio)));
        }
        if (bars.isEmpty()) {
            return List.of();
        }
        String title = "A page of 100 users: time beside Jackson alone";
        BarPlot plot = new BarPlot(
                title,
                "time, as a multiple of the bare parse of the same bytes by Jackson",
                GOAL,
                "goal " + GOAL,
                bars);
        return List.of(new NamedPlot("page-ratio.svg", title, plot.toSvg()));
    }

    /** How many times as long as Jackson alone a page and its mapping take; empty if that was not measured. */
    Optional<Double> pageRatio() {
        return ratio(PAGE_AND_MAPPING);
    }

    private Optional<Double> ratio(String step) {
        return time(step).flatMap(time -> time(JACKSON).map(jackson -> time / jackson));
    }

    private Optional<Double> time(String step) {
        return results.stream()
                .filter(result -> result.group().equals("Page") && result.step().equals(step))
                .map(MicroResult::micros)
                .findFirst();
    }

    /** The name of a method as words: {@code pageAndMapping} becomes "page and mapping". */
    private static String words(String method) {
        return method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).replace("jackson", "Jackson");
    }
}
