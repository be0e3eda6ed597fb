package com.soffid.iam.scim.workbench.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The exit codes of the program: one table for the help of every command. A command that asks for changes ends with {@link
 * #THERE_ARE_CHANGES} if there are some; its errors of use end with {@link #BAD_CONFIGURATION_OF_A_PLAN}, so that a script can
 * tell the two apart.
 */
public final class ExitCode {
    public static final int ALL_DONE = 0;
    public static final int SOMETHING_FAILED = 1;
    public static final int BAD_CONFIGURATION = 2;

    /** Of {@code plan}: something would change. */
    public static final int THERE_ARE_CHANGES = 2;

    /** Of {@code plan}: like {@link #BAD_CONFIGURATION} of the other commands. */
    public static final int BAD_CONFIGURATION_OF_A_PLAN = 3;

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
                "an option, a file, a parameter or an object mapping is wrong; nothing was sent ('plan': there are changes)");
        table.put(String.valueOf(BAD_CONFIGURATION_OF_A_PLAN), "'plan': as 2 of the other commands");
        table.put(String.valueOf(INTERRUPTED), "the user ended it (Ctrl-C); the report says what was done");
        return table;
    }

    public static int of(boolean succeeded) {
        return succeeded ? ALL_DONE : SOMETHING_FAILED;
    }
}
