package com.soffid.iam.scim.workbench.engine.report;

import java.util.Optional;

/**
 * What a reconciliation did to Soffid's copy of the system.
 *
 * @param roles roles listed, created, changed, deleted
 * @param accounts accounts listed, created, changed, marked as removed
 * @param grants grants read, created and revoked
 * @param failures what Soffid refused, object by object
 * @param aborted why the run ended early, if it did; what came before stays done
 * @param left the number of accounts that were listed and not read, because the run ended early
 */
public record ReconcileReport(
        Counts roles, Counts accounts, Counts grants, Failures failures, Optional<Failure> aborted, int left)
        implements RunReport {
    @Override
    public boolean succeeded() {
        return aborted.isEmpty() && failures.isEmpty();
    }
}
