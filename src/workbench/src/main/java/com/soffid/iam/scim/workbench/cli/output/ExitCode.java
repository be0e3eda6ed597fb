package com.soffid.iam.scim.workbench.cli;

/** What the program ends with. */
final class ExitCode {
    static final int ALL_DONE = 0;
    static final int SOMETHING_FAILED = 1;
    static final int BAD_CONFIGURATION = 2;

    private ExitCode() {}

    static int of(boolean succeeded) {
        return succeeded ? ALL_DONE : SOMETHING_FAILED;
    }
}
