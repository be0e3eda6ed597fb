package com.soffid.iam.scim.workbench.engine.control;

import com.soffid.iam.scim.workbench.engine.report.Failure;

/** Follows a run while it goes on, and can end it early. Implementations are thread-safe. */
public interface RunControl {
    /** Lets a run go on to its end, and follows nothing. */
    RunControl NONE = new RunControl() {};

    /** Whether the run is to end before its next call of the agent. */
    default boolean isStopped() {
        return false;
    }

    /**
     * How many tasks in a row may fail because the target does not answer, or refuses the credentials, before the run ends.
     * Soffid itself never gives up.
     */
    default int failuresBeforeEnd() {
        return Integer.MAX_VALUE;
    }

    /** A step begins, such as {@code UpdateUser anna}. */
    default void begins(String step) {}

    /**
     * Steps have ended.
     *
     * @param done how many
     * @param total of how many; 0 if that is not known
     */
    default void progress(int done, int total) {}

    /** A step failed; it may be tried again. */
    default void failed(Failure failure, Throwable thrown) {}
}
