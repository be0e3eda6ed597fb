package com.soffid.iam.scim.workbench.engine.report;

import java.util.Optional;

/**
 * What an authoritative load did to Soffid.
 *
 * @param pages how often changes were asked for
 * @param users users read, created, changed, disabled
 * @param groups groups read, created, changed, made obsolete
 * @param objects custom objects read, created, changed, deleted
 * @param nextChange the mark that Soffid stores for the next run; empty if it keeps the one it has
 * @param failures changes that Soffid refused
 * @param aborted why the run ended early, if it did
 */
public record ImportReport(
        int pages,
        Counts users,
        Counts groups,
        Counts objects,
        Optional<String> nextChange,
        Failures failures,
        Optional<Failure> aborted)
        implements RunReport {
    @Override
    public boolean succeeded() {
        return aborted.isEmpty() && failures.isEmpty();
    }
}
