package com.soffid.iam.scim.benchmarks.report;

import com.soffid.iam.scim.benchmarks.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows whole jobs: for each group a heading, a table and the plots of its scenarios. Immutable. */
final class JobSection {

    private final Map<String, List<Measurement>> groups;
    private final JobPlots plots;

    JobSection(List<Measurement> measurements) {
        this.groups = measurements.stream()
                .collect(Collectors.groupingBy(Measurement::group, LinkedHashMap::new, Collectors.toList()));
        this.plots = new JobPlots(measurements);
    }

    /** The plots of all groups. */
    List<NamedPlot> plots() {
        List<NamedPlot> all = new ArrayList<>();
        groups.values().forEach(group -> all.addAll(plots.of(group)));
        return all;
    }

    /** The section as Markdown. */
    String toMarkdown() {
        StringBuilder text = new StringBuilder();
        groups.forEach((name, group) -> {
            text.append("### ").append(name).append("\n\n").append(table(group)).append('\n');
            plots.of(group).forEach(plot -> text.append(plot.toMarkdown()).append('\n'));
        });
        return text.toString();
    }

    private static String table(List<Measurement> group) {
        MarkdownTable table = new MarkdownTable()
                .words("job")
                .words("done by")
                .numbers("size")
                .numbers("threads")
                .numbers("latency")
                .numbers("requests")
                .numbers("requests for one")
                .numbers("sent")
                .numbers("received")
                .numbers("time")
                .numbers("time for one")
                .numbers("CPU")
                .numbers("allocated")
                .numbers("peak heap")
                .numbers("in flight");
        for (Measurement one : group) {
            table.row(
                    one.scenario(),
                    one.variant(),
                    Units.count(one.size()),
                    Units.count(one.threads()),
                    one.latencyMillis() + " ms",
                    Units.count(one.requests()),
                    one.requests() < 0 ? "" : Units.ratio(one.requestsPerOperation()),
                    Units.bytes(one.bytesSent()),
                    Units.bytes(one.bytesReceived()),
                    Units.time(one.nanos()),
                    one.nanos() < 0 ? "" : Units.time(one.nanosPerOperation()),
                    Units.time(one.cpuNanos()),
                    Units.bytes(one.allocatedBytes()),
                    Units.bytes(one.peakHeapBytes()),
                    Units.count(one.mostInFlight()));
        }
        return table.toMarkdown();
    }
}
