package com.soffid.iam.scim.workbench.engine;

/** The agent failed in a way that ends the whole run; the cause is what it threw last. */
final class RunAbortedException extends Exception {
    private static final long serialVersionUID = 1L;

    RunAbortedException(String call, Throwable cause) {
        super(call, cause);
    }

    RunAbortedException(String call, String problem) {
        this(call, new IllegalStateException(problem));
    }

    Failure failure() {
        Throwable cause = getCause();
        return Failure.of(String.valueOf(getMessage()), cause == null ? this : cause);
    }
}
