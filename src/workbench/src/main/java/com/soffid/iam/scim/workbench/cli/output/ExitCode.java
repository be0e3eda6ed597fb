package com.soffid.iam.scim.workbench.cli.output;

/** The exit codes of the program. */
public final class ExitCode {
    public static final int ALL_DONE = 0;
    public static final int SOMETHING_FAILED = 1;
    public static final int BAD_CONFIGURATION = 2;

    private ExitCode() {}

    public static int of(boolean succeeded) {
        return succeeded ? ALL_DONE : SOMETHING_FAILED;
    }
}
