package com.soffid.iam.scim.workbench.cli.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices that the user ends the program (Ctrl-C, or a signal that ends it), and keeps the program alive until the run has ended and
 * its report is printed. The JVM then ends with the exit code for the signal, such as 130. Thread-safe.
 */
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<String> printer;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::requested, "scim-end");
    private volatile boolean requested;

    private Interruption(Consumer<String> printer) {
        this.printer = printer;
    }

    /**
     * Watches until it is closed, which the caller does after the report is printed.
     *
     * @param printer prints a line for the user
     */
    static Interruption watch(Consumer<String> printer) {
        Interruption watching = new Interruption(printer);
        Runtime.getRuntime().addShutdownHook(watching.hook);
        return watching;
    }

    /** Whether the user wants the run to end. */
    boolean isRequested() {
        return requested;
    }

    private void requested() {
        requested = true;
        printer.accept("scim: ends after the request under way, in " + PATIENCE.toSeconds() + " s at most");
        try {
            if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                printer.accept(
                        "scim: the request under way did not end; it is not known whether the target carried it out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
