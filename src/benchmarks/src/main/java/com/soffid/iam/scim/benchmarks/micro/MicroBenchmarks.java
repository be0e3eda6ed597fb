package com.soffid.iam.scim.benchmarks.micro;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
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
     * @param progress gets a line for each iteration
     */
    public static List<MicroResult> measure(PrintStream progress) {
        ChainedOptionsBuilder options = all().forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .addProfiler(GCProfiler.class);
        return run(options, progress, VerboseMode.NORMAL);
    }

    /** Runs each benchmark for a moment in this JVM, which shows that it runs. Its times mean nothing. */
    public static List<MicroResult> tryOut(PrintStream progress) {
        ChainedOptionsBuilder options =
                all().forks(0).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(1));
        return run(options, progress, VerboseMode.SILENT);
    }

    private static ChainedOptionsBuilder all() {
        return new OptionsBuilder()
                .include(MicroBenchmarks.class.getPackageName().replace(".", "\\.") + "\\..*")
                .shouldFailOnError(true);
    }

    private static List<MicroResult> run(ChainedOptionsBuilder options, PrintStream progress, VerboseMode mode) {
        try {
            List<MicroResult> results = new ArrayList<>();
            new Runner(options.build(), OutputFormatFactory.createFormatInstance(progress, mode))
                    .run()
                    .forEach(run -> results.add(result(run)));
            results.sort(Comparator.comparing(MicroResult::group));
            return results;
        } catch (RunnerException e) {
            throw new IllegalStateException("The micro benchmarks failed: " + e.getMessage(), e);
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
