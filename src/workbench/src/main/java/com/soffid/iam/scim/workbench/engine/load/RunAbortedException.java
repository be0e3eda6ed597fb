package com.soffid.iam.scim.workbench.engine.load;

import com.soffid.iam.scim.workbench.engine.report.Failure;

/** A failure of the agent that ends the whole run; the cause is its last exception. */
public final class RunAbortedException extends Exception {
    private static final long serialVersionUID = 1L;

    public RunAbortedException(String call, Throwable cause) {
        super(call, cause);
    }

    public RunAbortedException(String call, String problem) {
        this(call, new IllegalStateException(problem));
    }

    /** The end of a run that the user wanted, before this call. */
    public static RunAbortedException byUser(String call) {
        return new RunAbortedException(call, "the user ended the run before this");
    }

    /** The failure, for a report. */
    public Failure failure() {
        Throwable cause = getCause();
        return Failure.of(String.valueOf(getMessage()), cause == null ? this : cause);
    }
}
