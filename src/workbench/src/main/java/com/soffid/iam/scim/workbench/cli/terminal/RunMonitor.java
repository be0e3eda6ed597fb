package com.soffid.iam.scim.workbench.cli.terminal;

import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.engine.control.RunControl;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Follows a run for the user of a command: shows the progress, names each cause of failures once as soon as it occurs, and ends the
 * run after Ctrl-C or when the target does not answer. Close it after the report is printed. Thread-safe.
 */
public final class RunMonitor implements RunControl, AutoCloseable {
    private static final int FAILURES_BEFORE_END = 3;
    private static final int SECONDS_ON_A_TERMINAL = 1;
    private static final int SECONDS_ELSEWHERE = 10;

    private final PrintWriter err;
    private final boolean trace;
    private final Progress progress;
    private final Interruption interruption;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "scim-progress");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<String> causes = ConcurrentHashMap.newKeySet();

    private RunMonitor(PrintWriter err, boolean trace, Progress progress) {
        this.err = err;
        this.trace = trace;
        this.progress = progress;
        this.interruption = Interruption.watch(progress::print);
    }

    /**
     * Begins to follow a run.
     *
     * @param trace whether the stack trace of each failure is printed
     */
    public static RunMonitor follow(PrintWriter err, boolean trace) {
        boolean terminal = Terminal.isPresent();
        RunMonitor monitor = new RunMonitor(err, trace, new Progress(err, terminal, Clock.systemUTC()));
        int seconds = terminal ? SECONDS_ON_A_TERMINAL : SECONDS_ELSEWHERE;
        Future<?> unused =
                monitor.ticker.scheduleAtFixedRate(monitor.progress::show, seconds, seconds, TimeUnit.SECONDS);
        return monitor;
    }

    @Override
    public boolean isStopped() {
        return interruption.isRequested();
    }

    @Override
    public int failuresBeforeEnd() {
        return FAILURES_BEFORE_END;
    }

    @Override
    public void begins(String step) {
        progress.begins(step);
    }

    @Override
    public void progress(int done, int total) {
        progress.reached(done, total);
    }

    @Override
    public void failed(Failure failure, Throwable thrown) {
        if (causes.add(failure.cause())) {
            progress.print("scim: " + failure.what() + " failed: " + failure.cause());
        }
        if (trace) {
            progress.clear();
            thrown.printStackTrace(err);
        }
    }

    /** Ends the line of progress, so that the report can be printed. */
    public void runEnded() {
        ticker.shutdownNow();
        progress.clear();
    }

    /** The exit code of the command, if this is that of the report. */
    public int exitCode(int ofReport) {
        return isStopped() ? ExitCode.INTERRUPTED : ofReport;
    }

    @Override
    public void close() {
        runEnded();
        interruption.close();
    }
}
