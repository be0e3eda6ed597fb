package com.soffid.iam.scim.benchmarks;

/**
 * What one run of one scenario needed, as counted by the target and by the JVM that ran the client.
 *
 * <p>A number that was not measured is {@link #UNMEASURED}. Times and memory are those of the client's JVM; requests and bytes
 * are those that the target saw on the wire, so that variants of one scenario compare.
 *
 * @param group what the scenario belongs to, a heading of the report, for example {@code Provisioning}
 * @param scenario the job, for example {@code no-op update}; never empty
 * @param variant what did the job, for example {@code connector} or {@code SCIM-SDK client}; never empty
 * @param size how many things the job was done for: accounts, or members of the group; scenarios of one name differ in it
 * @param threads how many threads did the job at once, 1 or more
 * @param latencyMillis how long the target waited before each answer
 * @param operations how many operations the job consisted of, the divisor for numbers for each operation; for a list or a
 *     reconcile the accounts
 * @param requests HTTP requests that the target answered
 * @param bytesSent bytes of the requests, heads and bodies
 * @param bytesReceived bytes of the answers, heads and bodies
 * @param nanos wall time
 * @param cpuNanos processor time of the whole client JVM
 * @param allocatedBytes bytes that the threads of the client allocated
 * @param peakHeapBytes the most heap that the client used at once
 * @param mostInFlight the most requests that the target had open at once
 */
public record Measurement(
        String group,
        String scenario,
        String variant,
        long size,
        int threads,
        long latencyMillis,
        long operations,
        long requests,
        long bytesSent,
        long bytesReceived,
        long nanos,
        long cpuNanos,
        long allocatedBytes,
        long peakHeapBytes,
        long mostInFlight) {

    /** Stands for a number that was not measured. */
    public static final long UNMEASURED = -1;

    /** Returns the requests for each operation. */
    public double requestsPerOperation() {
        return operations <= 0 ? 0 : (double) requests / operations;
    }

    /** Returns the bytes on the wire in both directions, or {@link #UNMEASURED} if one of them was not measured. */
    public long bytesOnTheWire() {
        return bytesSent == UNMEASURED || bytesReceived == UNMEASURED ? UNMEASURED : bytesSent + bytesReceived;
    }

    /** Returns the wall time for each operation, in nanoseconds. */
    public double nanosPerOperation() {
        return operations <= 0 ? 0 : (double) nanos / operations;
    }
}
