package com.soffid.iam.scim.workbench.cli.terminal;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Shows how far a run is: on a terminal in one line that changes, elsewhere in a plain line from time to time. Thread-safe.
 */
final class Progress {
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final boolean terminal;
    private final Clock clock;
    private final Instant start;
    // All guarded by this
    private String step = "";
    private int done;
    private int total;
    private boolean lineIsOpen;

    Progress(PrintWriter err, boolean terminal, Clock clock) {
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.instant();
    }

    synchronized void begins(String newStep) {
        step = newStep;
    }

    synchronized void reached(int newDone, int newTotal) {
        done = newDone;
        total = newTotal;
    }

    /** Shows how far the run is now. */
    synchronized void show() {
        String line = line();
        if (terminal) {
            String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
            err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
            lineIsOpen = true;
        } else {
            err.println("scim: " + line);
        }
        err.flush();
    }

    /** Prints a line of its own, above the progress. */
    synchronized void print(String line) {
        clear();
        err.println(line);
        err.flush();
    }

    /** Removes the line of progress from a terminal. */
    synchronized void clear() {
        if (lineIsOpen) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
            lineIsOpen = false;
        }
    }

    private String line() {
        Duration since = Duration.between(start, clock.instant());
        String line = total > 0 ? done + " of " + total : done + " done";
        line += " after " + time(since);
        if (done > 0 && since.toMillis() > 0) {
            double rate = done * 1000.0 / since.toMillis();
            line += rate < 1
                    ? String.format(Locale.ROOT, ", %.1f/min", rate * 60)
                    : String.format(Locale.ROOT, ", %.1f/s", rate);
            if (total > done) {
                line += ", about " + time(Duration.ofMillis((long) ((total - done) / rate * 1000))) + " left";
            }
        }
        return step.isEmpty() ? line : line + "; now " + step;
    }

    private static String time(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
