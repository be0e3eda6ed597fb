package com.soffid.iam.scim.workbench.demo;

import com.soffid.iam.scim.workbench.demo.DemoTarget.Traffic;
import com.soffid.iam.scim.workbench.engine.report.Counts;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.engine.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs chapters one after the other: makes a run, counts its requests, and checks the result. */
final class Story {
    private final DemoTarget target;
    private final String language;
    private final Consumer<Chapter> listener;
    private final List<Chapter> chapters = new ArrayList<>();

    /**
     * @param language in which Soffid's scripts are
     * @param listener gets each chapter after it has run
     */
    Story(DemoTarget target, String language, Consumer<Chapter> listener) {
        this.target = target;
        this.language = language;
        this.listener = listener;
    }

    /** The checks after a run. */
    interface Inspection<R> {
        void inspect(Checks checks, R report, Traffic traffic);
    }

    <R extends RunReport> void chapter(String title, Supplier<R> happening, Inspection<R> inspection) {
        chapter(title, List.of(), happening, inspection);
    }

    /**
     * Like {@link #chapter(String, Supplier, Inspection)}, but shows a difference.
     *
     * @param difference what Soffid's preview said before
     */
    <R extends RunReport> void chapter(
            String title, List<String> difference, Supplier<R> happening, Inspection<R> inspection) {
        run(title, difference, happening, (checks, report, traffic) -> {
            checks.that("the run ended without a failure", report.succeeded(), Headline.failures(report));
            inspection.inspect(checks, report, traffic);
        });
    }

    /** Like {@link #chapter(String, Supplier, Inspection)}, but for a run that is to fail. */
    <R extends RunReport> void failure(String title, Supplier<R> happening, Inspection<R> inspection) {
        run(title, List.of(), happening, inspection);
    }

    private <R extends RunReport> void run(
            String title, List<String> difference, Supplier<R> happening, Inspection<R> inspection) {
        target.traffic();
        R report = happening.get();
        Traffic traffic = target.traffic();
        Checks checks = new Checks();
        inspection.inspect(checks, report, traffic);
        end(new Chapter(
                language,
                title,
                Headline.of(report),
                traffic.requests(),
                traffic.writes(),
                traffic.changing(),
                difference,
                checks.all()));
    }

    /** Records that a chapter could not be run to its end. */
    void broken(String title, Throwable thrown) {
        Checks checks = new Checks();
        checks.that("the demo went on", false, Failure.of(title, thrown).reason());
        end(new Chapter(language, title, "broken off", 0, 0, List.of(), List.of(), checks.all()));
    }

    private void end(Chapter chapter) {
        chapters.add(chapter);
        listener.accept(chapter);
    }

    /** All chapters so far. */
    List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    /** A report in one line. */
    private static final class Headline {
        private Headline() {}

        static String of(RunReport report) {
            if (report instanceof ProvisioningReport provisioning) {
                if (provisioning.tasks() == 0) {
                    return "no task was run";
                }
                String changes = provisioning.changes().summary();
                String failures = failures(report);
                return provisioning.done() + " of " + provisioning.tasks() + " tasks done"
                        + (changes.isEmpty() ? "" : ": " + changes)
                        + (failures.isEmpty() ? "" : "; failed: " + failures);
            }
            if (report instanceof ReconcileReport reconcile) {
                return "accounts: " + counts(reconcile.accounts(), "removed") + "; roles: "
                        + counts(reconcile.roles(), "removed") + "; grants: " + counts(reconcile.grants(), "revoked");
            }
            if (report instanceof ImportReport load) {
                return "users: " + counts(load.users(), "disabled") + "; pages: " + load.pages();
            }
            return report.toString();
        }

        private static String counts(Counts counts, String removed) {
            return Stream.of(
                            counts.read() + " read",
                            counts.created() == 0 ? "" : counts.created() + " new",
                            counts.updated() == 0 ? "" : counts.updated() + " updated",
                            counts.removed() == 0 ? "" : counts.removed() + " " + removed)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        static String failures(RunReport report) {
            Optional<Failure> aborted = report instanceof ReconcileReport reconcile
                    ? reconcile.aborted()
                    : report instanceof ImportReport load ? load.aborted() : Optional.empty();
            List<Failure> first = report.failures().first();
            return Stream.concat(aborted.stream(), first.stream())
                    .map(Failure::toString)
                    .collect(Collectors.joining("; "));
        }
    }
}
