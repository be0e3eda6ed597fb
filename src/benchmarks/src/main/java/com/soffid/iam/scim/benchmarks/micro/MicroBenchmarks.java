package com.soffid.iam.scim.benchmarks.micro;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of this package by JMH. */
public final class MicroBenchmarks {

    private static final String ENDING = "Benchmark";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private MicroBenchmarks() {}

    /**
     * Measures each benchmark in a JVM of its own: three iterations of two seconds to warm up, five that count. Also measures
     * what each allocates. Takes about six minutes.
     *
     * @param progress gets a line for each benchmark before it runs
     */
    public static List<MicroResult> measure(PrintStream progress) {
        return run(
                progress,
                options -> options.forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .addProfiler(GCProfiler.class));
    }

    /** Runs each benchmark for a moment in this JVM, which shows that it runs. Its times mean nothing. */
    public static List<MicroResult> tryOut(PrintStream progress) {
        return run(
                progress,
                options -> options.forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1)));
    }

    private static List<MicroResult> run(PrintStream progress, UnaryOperator<ChainedOptionsBuilder> form) {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(progress, VerboseMode.SILENT);
        List<BenchmarkListEntry> entries = List.copyOf(BenchmarkList.defaultList()
                .find(silent, List.of(Pattern.quote(MicroBenchmarks.class.getPackageName() + ".")), List.of()));
        List<MicroResult> results = new ArrayList<>();
        for (BenchmarkListEntry entry : entries) {
            String name = entry.getUsername();
            progress.printf(
                    "  %s (%d of %d)%n",
                    name.substring(MicroBenchmarks.class.getPackageName().length() + 1),
                    results.size() + 1,
                    entries.size());
            ChainedOptionsBuilder one = new OptionsBuilder()
                    .include("^" + Pattern.quote(name) + "$")
                    .shouldFailOnError(true);
            results.add(run(form.apply(one).build(), silent));
        }
        return results;
    }

    private static MicroResult run(Options options, OutputFormat silent) {
        try {
            return result(new Runner(options, silent).runSingle());
        } catch (RunnerException e) {
            throw new IllegalStateException("A micro benchmark failed: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("rawtypes") // as JMH declares its results
    private static MicroResult result(RunResult run) {
        String[] names = run.getParams().getBenchmark().split("\\.", -1);
        String type = names[names.length - 2];
        Result time = run.getPrimaryResult();
        double allocated = Double.NaN;
        for (Map.Entry<String, Result> more : run.getSecondaryResults().entrySet()) {
            if (more.getKey().endsWith(ALLOCATED)) {
                allocated = more.getValue().getScore();
            }
        }
        return new MicroResult(
                type.substring(0, type.length() - ENDING.length()),
                names[names.length - 1],
                time.getScore(),
                time.getScoreError(),
                allocated);
    }
}
