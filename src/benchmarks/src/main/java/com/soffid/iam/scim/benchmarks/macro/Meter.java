package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.Measurement;
import com.soffid.iam.scim.benchmarks.macro.server.Counters;
import com.soffid.iam.scim.benchmarks.macro.server.Target;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Runs jobs and measures them: on the wire as the target counts, and in this JVM. */
final class Meter {
    private static final double MILLION = 1_000_000;

    private final Target target;
    private final PrintStream progress;

    Meter(Target target, PrintStream progress) {
        this.target = target;
        this.progress = progress;
    }

    /** A job to measure. */
    @FunctionalInterface
    interface Job {
        void run() throws Exception;
    }

    /**
     * What a measurement is of; see {@link Measurement} for its parts.
     *
     * @param latency milliseconds that the target waits before each answer
     */
    record Subject(
            String group, String scenario, String variant, long size, int threads, long latency, long operations) {

        /** Makes a subject for one thread with an operation for each thing. */
        static Subject of(String group, String scenario, String variant, long size, long latency) {
            return new Subject(group, scenario, variant, size, 1, latency, size);
        }

        Subject withThreads(int number) {
            return new Subject(group, scenario, variant, size, number, latency, operations);
        }

        Subject withOperations(long number) {
            return new Subject(group, scenario, variant, size, threads, latency, number);
        }
    }

    /** Runs the job once. The target has the latency of the subject meanwhile, and none afterwards. */
    Measurement measure(Subject subject, Job job) throws Exception {
        target.latency(subject.latency());
        target.forget();
        Use use = use(job);
        Counters counters = target.counters();
        target.latency(0);
        Measurement measured = measurement(subject, counters, use);
        progress.println(line(measured));
        return measured;
    }

    /** Puts what the target counted and what a JVM needed together. */
    static Measurement measurement(Subject subject, Counters counters, Use use) {
        return new Measurement(
                subject.group(),
                subject.scenario(),
                subject.variant(),
                subject.size(),
                subject.threads(),
                subject.latency(),
                subject.operations(),
                counters.requests(),
                counters.bytesOfRequests(),
                counters.bytesOfAnswers(),
                use.nanos(),
                use.cpuNanos(),
                use.allocatedBytes(),
                use.peakHeapBytes(),
                counters.mostInFlight());
    }

    /**
     * What a job needed of its JVM.
     *
     * @param nanos wall time
     * @param cpuNanos processor time of all threads
     */
    record Use(long nanos, long cpuNanos, long allocatedBytes, long peakHeapBytes) {}

    /** Runs a job and measures this JVM alone. */
    static Use use(Job job) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        try (HeapWatch heap = HeapWatch.start()) {
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            job.run();
            long nanos = System.nanoTime() - start;
            return new Use(nanos, system.getProcessCpuTime() - cpu, heap.allocatedBytes(), heap.peakBytes());
        }
    }

    static String line(Measurement measured) {
        return String.format(
                Locale.ROOT,
                "%-14s %-26s %-18s size %6d, %2d threads, %2d ms: %7d requests, %9.1f KiB up, %9.1f KiB down,"
                        + " %8.2f s, cpu %7.2f s, allocated %8.1f MiB, heap %6.1f MiB, in flight %d",
                measured.group(),
                measured.scenario(),
                measured.variant(),
                measured.size(),
                measured.threads(),
                measured.latencyMillis(),
                measured.requests(),
                measured.bytesSent() / 1024.0,
                measured.bytesReceived() / 1024.0,
                measured.nanos() / MILLION / 1000,
                measured.cpuNanos() / MILLION / 1000,
                measured.allocatedBytes() / 1024.0 / 1024.0,
                measured.peakHeapBytes() / 1024.0 / 1024.0,
                measured.mostInFlight());
    }
}
