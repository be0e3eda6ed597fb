package com.soffid.iam.scim.workbench.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes of the program: one table for the help of every command. */
public final class ExitCode {
    public static final int ALL_DONE = 0;
    public static final int SOMETHING_FAILED = 1;
    public static final int BAD_CONFIGURATION = 2;

    /** As for every program that the signal of Ctrl-C ends. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** The exit codes with their meaning, for the help. */
    public static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put(String.valueOf(ALL_DONE), "everything was done");
        table.put(
                String.valueOf(SOMETHING_FAILED),
                "something failed, or was left because the target does not answer; the report says what and why");
        table.put(
                String.valueOf(BAD_CONFIGURATION),
                "an option, a file, a parameter or an object mapping is wrong; nothing was sent");
        table.put(String.valueOf(INTERRUPTED), "the user ended it (Ctrl-C); the report says what was done");
        return table;
    }

    public static int of(boolean succeeded) {
        return succeeded ? ALL_DONE : SOMETHING_FAILED;
    }
}
