package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.macro.Meter.Use;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A reconcile by the connector in a JVM of its own, which has as much heap as its caller says. */
final class ReconcileProcess {
    private ReconcileProcess() {}

    /**
     * What the other JVM reports.
     *
     * @param seen how many accounts and grants the reconcile read
     */
    record Result(long seen, Use use) {}

    /** Runs it to its end; an exception if it fails, for example because its heap is too small. */
    static Result run(URI target, int heapMebibytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMebibytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The reconcile failed in a heap of " + heapMebibytes + " MiB");
        }
        String[] numbers = output.trim().split(" ", -1);
        return new Result(
                Long.parseLong(numbers[0]),
                new Use(
                        Long.parseLong(numbers[1]),
                        Long.parseLong(numbers[2]),
                        Long.parseLong(numbers[3]),
                        Long.parseLong(numbers[4])));
    }

    /** The program of the other JVM: prints what it measured as one line. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws Exception {
            QuietLog.begin();
            AtomicLong seen = new AtomicLong();
            try (Reader reader = Variants.reader(Variants.CONNECTOR, URI.create(arguments[0]))) {
                Use use = Meter.use(() -> seen.set(reader.read()));
                System.out.println(seen + " " + use.nanos() + " " + use.cpuNanos() + " " + use.allocatedBytes() + " "
                        + use.peakHeapBytes());
            }
        }
    }
}
