package com.soffid.iam.scim.workbench.engine.authoritative;

import com.soffid.iam.scim.workbench.engine.load.Tally;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.Failures;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The counts of an authoritative load while it runs. */
final class ImportTally {
    private final Tally users = new Tally();
    private final Tally groups = new Tally();
    private final Tally objects = new Tally();
    private final List<Failure> problems = new ArrayList<>();
    private int pages;

    void page() {
        pages++;
    }

    Tally users() {
        return users;
    }

    Tally groups() {
        return groups;
    }

    Tally objects() {
        return objects;
    }

    List<Failure> problems() {
        return problems;
    }

    ImportReport report(Optional<String> nextChange, Optional<Failure> aborted) {
        return new ImportReport(
                pages, users.counts(), groups.counts(), objects.counts(), nextChange, Failures.of(problems), aborted);
    }
}
