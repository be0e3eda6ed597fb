package com.soffid.iam.scim.benchmarks;

import com.soffid.iam.scim.benchmarks.macro.MacroBenchmarks;
import com.soffid.iam.scim.benchmarks.micro.MicroBenchmarks;
import com.soffid.iam.scim.benchmarks.micro.MicroResult;
import com.soffid.iam.scim.benchmarks.report.Report;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command that measures all and writes the page {@code performance.md}. */
public final class Main {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENT = 2;

    private static final String HELP = """
            Measures the connector and shows the results.

            usage: Main FOLDER     measures all, which takes about 45 minutes. Writes the tables into the file performance.md of
                                   this folder, between the lines <!-- measured: begin --> and <!-- measured: end -->, and
                                   the plots into the folder "performance" beside it
                   Main --steps    measures only the single steps, which takes about six minutes. Prints the times
                   Main --help     prints this text

            Nothing else should run on the machine meanwhile.
            """;

    private final Benchmarks<MicroResult> steps;
    private final Benchmarks<Measurement> jobs;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param steps measures single steps and writes its progress
     * @param jobs measures whole jobs and writes its progress
     */
    Main(Benchmarks<MicroResult> steps, Benchmarks<Measurement> jobs, PrintStream out, PrintStream err) {
        this.steps = steps;
        this.jobs = jobs;
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(new Main(MicroBenchmarks::measure, MacroBenchmarks::all, System.out, System.err).run(args));
    }

    /** Runs the command and returns its exit code: 0 if all was done, 1 if something failed, 2 for a wrong argument. */
    int run(String... args) {
        if (args.length != 1) {
            return wrong("Give one argument, the folder of performance.md.");
        }
        return switch (args[0]) {
            case "--help", "-h" -> {
                out.print(HELP);
                yield DONE;
            }
            case "--steps" -> attempt(() -> steps.measure(out).forEach(this::show));
            default ->
                args[0].startsWith("-") ? wrong("There is no option " + args[0] + ".") : measure(Path.of(args[0]));
        };
    }

    private int measure(Path docs) {
        if (!Files.isDirectory(docs)) {
            return wrong(docs + " is not a folder.");
        }
        return attempt(() -> {
            Report report = new Report(docs);
            out.println("Measures whole jobs (part 1 of 2).");
            List<Measurement> measured = jobs.measure(out);
            out.println("Measures single steps (part 2 of 2), about six minutes.");
            report.write(steps.measure(out), measured);
            out.println("The results are in " + docs.resolve("performance.md") + ".");
        });
    }

    private void show(MicroResult result) {
        out.printf(
                "%-12s %-20s %12.2f us, +- %8.2f, allocates %,12.0f bytes%n",
                result.group(), result.step(), result.micros(), result.error(), result.allocatedBytes());
    }

    private int attempt(Work work) {
        try {
            work.run();
            return DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Interrupted.");
            return FAILED;
        } catch (Exception e) {
            err.println("Failed: " + e.getMessage());
            e.printStackTrace(err);
            return FAILED;
        }
    }

    private int wrong(String message) {
        err.println(message);
        err.println("Main --help shows the usage.");
        return WRONG_ARGUMENT;
    }

    /** Measures, and writes its progress. */
    interface Benchmarks<T> {
        List<T> measure(PrintStream progress) throws Exception;
    }

    private interface Work {
        void run() throws Exception;
    }
}
