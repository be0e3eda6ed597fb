package com.soffid.iam.scim.workbench.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the user ends the program (Ctrl-C, or a signal that ends it), and keeps the program alive until the run has ended and
 * its report is printed. The JVM then ends with the exit code for the signal, such as 130. Thread-safe.
 */
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PrintWriter err;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::requested, "scim-end");
    private volatile boolean requested;

    private Interruption(PrintWriter err) {
        this.err = err;
    }

    /** Watches until it is closed, which the caller does after the report is printed. */
    static Interruption watch(PrintWriter err) {
        Interruption watching = new Interruption(err);
        Runtime.getRuntime().addShutdownHook(watching.hook);
        return watching;
    }

    /** Whether the user wants the run to end. */
    boolean isRequested() {
        return requested;
    }

    private void requested() {
        requested = true;
        print("scim: ends after the request under way, in " + PATIENCE.toSeconds() + " s at most");
        try {
            if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                print("scim: the request under way did not end; it is not known whether the target carried it out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The program is ending at this moment, and the hook ends at once.
                return;
            }
        }
    }
}
