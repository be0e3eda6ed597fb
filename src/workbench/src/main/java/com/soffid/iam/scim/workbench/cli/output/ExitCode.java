package com.soffid.iam.scim.workbench.cli.output;

/**
 * The exit codes of the program. A command that asks for changes ends with {@link #THERE_ARE_CHANGES} if there are some; its
 * errors of use end with {@link #BAD_CONFIGURATION_OF_A_PLAN}, so that a script can tell the two apart.
 */
public final class ExitCode {
    public static final int ALL_DONE = 0;
    public static final int SOMETHING_FAILED = 1;
    public static final int BAD_CONFIGURATION = 2;

    /** Of {@code plan}: something would change. */
    public static final int THERE_ARE_CHANGES = 2;

    /** Of {@code plan}: like {@link #BAD_CONFIGURATION} of the other commands. */
    public static final int BAD_CONFIGURATION_OF_A_PLAN = 3;

    private ExitCode() {}

    public static int of(boolean succeeded) {
        return succeeded ? ALL_DONE : SOMETHING_FAILED;
    }
}
