package com.soffid.iam.scim.workbench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The counts of an authoritative load while it runs. */
final class ImportTally {
    private final Counts.Tally users = new Counts.Tally();
    private final Counts.Tally groups = new Counts.Tally();
    private final Counts.Tally objects = new Counts.Tally();
    private final List<Failure> problems = new ArrayList<>();
    private int pages;

    void page() {
        pages++;
    }

    Counts.Tally users() {
        return users;
    }

    Counts.Tally groups() {
        return groups;
    }

    Counts.Tally objects() {
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
