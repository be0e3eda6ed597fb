package com.soffid.iam.scim.workbench.engine.provisioning;

import com.soffid.iam.scim.workbench.engine.report.Failure;
import java.util.Optional;

/**
 * Ends a run whose tasks fail one after the other because the target does not answer or refuses the credentials: further tasks
 * would only take time. Thread-safe.
 */
final class FailureStreak {
    private final int most;
    private String cause = "";
    private int inARow;

    /** @param most how many failures in a row end the run */
    FailureStreak(int most) {
        this.most = most;
    }

    synchronized void succeeded() {
        inARow = 0;
    }

    synchronized void failed(Failure failure) {
        if (!failure.concernsTheTarget()) {
            inARow = 0;
            return;
        }
        inARow = failure.cause().equals(cause) ? inARow + 1 : 1;
        cause = failure.cause();
    }

    /** Why the run ends; empty if it goes on. */
    synchronized Optional<String> end() {
        return inARow < most ? Optional.empty() : Optional.of(inARow + " tasks in a row failed for the same reason");
    }
}
