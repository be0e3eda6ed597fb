package com.soffid.iam.scim.benchmarks.report;

import com.soffid.iam.scim.benchmarks.Measurement;
import com.soffid.iam.scim.benchmarks.micro.CompressionBenchmark;
import com.soffid.iam.scim.benchmarks.micro.MicroResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes what was measured into the page {@code performance.md}, with its plots beside it. Immutable. */
public final class Report {

    private final PerformancePage page;

    /**
     * @param docs the folder of the page
     * @throws IllegalStateException if the page or one of its markers is missing
     */
    public Report(Path docs) {
        page = new PerformancePage(docs);
        page.check();
    }

    /** Writes the tables and plots. What people wrote around them stays. */
    public void write(List<MicroResult> steps, List<Measurement> jobs) {
        CompressionBenchmark compression = new CompressionBenchmark();
        StepSection stepSection = new StepSection(steps, compression.size(), compression.bestSpeed().length);
        JobSection jobSection = new JobSection(jobs);
        List<NamedPlot> plots = new ArrayList<>(jobSection.plots());
        plots.addAll(stepSection.plots());
        GoalSection goals = new GoalSection(jobs, stepSection.pageRatio());
        page.write(machine() + "\n\n" + goals.toMarkdown() + jobSection.toMarkdown() + stepSection.toMarkdown(), plots);
    }

    /** Where and when it was measured. */
    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "Measured on " + LocalDate.now(ZoneOffset.UTC) + ": Java " + System.getProperty("java.version") + " ("
                + System.getProperty("java.vm.name") + "), " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + runtime.availableProcessors() + " processors.";
    }
}
