package com.soffid.iam.scim.benchmarks.report;

import com.soffid.iam.scim.benchmarks.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows whole jobs: for each group a heading, and for each of its scenarios a table and plots. Immutable. */
final class JobSection {

    private final List<Measurement> measurements;
    private final List<String> variants;
    private final JobPlots plots;

    JobSection(List<Measurement> measurements) {
        this.measurements = List.copyOf(measurements);
        this.variants =
                measurements.stream().map(Measurement::variant).distinct().toList();
        this.plots = new JobPlots(variants);
    }

    /** The plots of all scenarios. */
    List<NamedPlot> plots() {
        List<NamedPlot> all = new ArrayList<>();
        by(Measurement::group, measurements)
                .values()
                .forEach(group ->
                        by(Measurement::scenario, group).values().forEach(scenario -> all.addAll(plots.of(scenario))));
        return all;
    }

    /** The section as Markdown. */
    String toMarkdown() {
        StringBuilder text = new StringBuilder();
        by(Measurement::group, measurements).forEach((name, group) -> {
            text.append("### ").append(name).append("\n\n");
            Map<String, List<Measurement>> scenarios = by(Measurement::scenario, group);
            scenarios.forEach((title, scenario) -> {
                text.append(scenarios.size() > 1 ? "#### " + capitalized(title) + "\n\n" : "");
                text.append(table(scenario)).append('\n');
                plots.of(scenario)
                        .forEach(plot -> text.append(plot.toMarkdown()).append('\n'));
            });
        });
        return text.toString();
    }

    /** A text with a large first letter. */
    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Map<String, List<Measurement>> by(
            Function<Measurement, String> name, List<Measurement> measurements) {
        return measurements.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }

    /** What is to be compared is in rows that follow each other. */
    private String table(List<Measurement> scenario) {
        MarkdownTable table = new MarkdownTable()
                .numbers("latency")
                .numbers("threads")
                .numbers("size")
                .words("done by")
                .numbers("requests")
                .numbers("for one")
                .numbers("sent")
                .numbers("received")
                .numbers("time")
                .numbers("for one")
                .numbers("CPU")
                .numbers("allocated")
                .numbers("peak heap")
                .numbers("in flight");
        scenario.stream()
                .sorted(Comparator.comparingLong(Measurement::latencyMillis)
                        .thenComparingInt(Measurement::threads)
                        .thenComparingLong(Measurement::size)
                        .thenComparingInt(one -> variants.indexOf(one.variant())))
                .forEach(one -> table.row(cells(one)));
        return table.toMarkdown();
    }

    private static String[] cells(Measurement one) {
        return new String[] {
            one.latencyMillis() + " ms",
            Units.count(one.threads()),
            Units.count(one.size()),
            one.variant(),
            Units.count(one.requests()),
            one.requests() < 0 ? "" : Units.ratio(one.requestsPerOperation()),
            Units.bytes(one.bytesSent()),
            Units.bytes(one.bytesReceived()),
            Units.time(one.nanos()),
            one.nanos() < 0 ? "" : Units.time(one.nanosPerOperation()),
            Units.time(one.cpuNanos()),
            Units.bytes(one.allocatedBytes()),
            Units.bytes(one.peakHeapBytes()),
            Units.count(one.mostInFlight())
        };
    }
}
