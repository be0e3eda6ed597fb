package com.soffid.iam.scim.workbench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The counts of a reconciliation while it runs. */
record ReconcileTally(Counts.Tally roles, Counts.Tally accounts, Counts.Tally grants, List<Failure> problems) {
    ReconcileTally() {
        this(new Counts.Tally(), new Counts.Tally(), new Counts.Tally(), new ArrayList<>());
    }

    ReconcileReport report(Optional<Failure> aborted) {
        return new ReconcileReport(roles.counts(), accounts.counts(), grants.counts(), Failures.of(problems), aborted);
    }
}
