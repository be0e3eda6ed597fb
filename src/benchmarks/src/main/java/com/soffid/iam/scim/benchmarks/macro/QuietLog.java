package com.soffid.iam.scim.benchmarks.macro;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the log of this JVM to warnings, because a line for each call on the console would be measured, too. */
final class QuietLog {
    private QuietLog() {}

    static void begin() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
