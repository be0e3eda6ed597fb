package com.soffid.iam.scim.workbench.cli.output;

import com.soffid.iam.scim.workbench.engine.report.Changes;
import com.soffid.iam.scim.workbench.engine.report.Counts;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.Failures;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ObjectChange;
import com.soffid.iam.scim.workbench.engine.report.ObjectChange.Kind;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.engine.report.RunReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints reports as text. */
final class ReportPrinter {
    private static final int SHOWN = 20;
    private static final int NAMED = 5;
    private static final Map<Kind, String> SIGNS = Map.of(
            Kind.CREATED, "+",
            Kind.CHANGED, "~",
            Kind.REMOVED, "-",
            Kind.UNCHANGED, "=",
            Kind.SKIPPED, "/",
            Kind.DONE, "?");

    private final PrintWriter out;

    public ReportPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(RunReport report) {
        if (report instanceof ProvisioningReport provisioning) {
            provisioning(provisioning);
        } else if (report instanceof ReconcileReport reconcile) {
            counts("roles", reconcile.roles(), "created", "removed");
            counts("accounts", reconcile.accounts(), "created", "removed");
            counts("grants", reconcile.grants(), "granted", "revoked");
            aborted(reconcile.aborted());
            if (reconcile.left() > 0) {
                out.println(reconcile.left() + " accounts were not read");
            }
        } else if (report instanceof ImportReport load) {
            counts("users", load.users(), "created", "disabled");
            counts("groups", load.groups(), "created", "obsolete");
            counts("objects", load.objects(), "created", "deleted");
            out.println("pages     " + load.pages());
            out.println("next mark " + load.nextChange().orElse("(none: Soffid keeps the mark it has)"));
            aborted(load.aborted());
        }
        failures(report.failures());
    }

    private void provisioning(ProvisioningReport report) {
        Changes changes = report.changes();
        boolean nothing = report.succeeded() && report.tasks() > 0 && changes.nothingWritten();
        out.println((nothing ? "Nothing changed, nothing was written. " : "")
                + report.done() + " of " + report.tasks() + " tasks done"
                + (changes.summary().isEmpty() ? "" : ": " + changes.summary())
                + (report.retries() == 0 ? "" : "; " + report.retries() + " attempts repeated"));
        changes.objects().stream().limit(SHOWN).forEach(this::change);
        more(changes.objects().size());
        report.ended().ifPresent(why -> out.println("ENDED EARLY: " + why));
        if (!report.left().isEmpty()) {
            out.println("not tried: " + shortened(report.left(), report.left().size())
                    + ". Run the command again: what is done is not written again");
        }
    }

    private void change(ObjectChange change) {
        String details = String.join("; ", change.details());
        out.println("  " + SIGNS.get(change.kind()) + " " + change.what() + (details.isEmpty() ? "" : "  " + details));
    }

    private void more(int number) {
        if (number > SHOWN) {
            out.println("  and " + (number - SHOWN) + " more; --json shows all");
        }
    }

    private static String shortened(List<String> names, int all) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all > NAMED ? first + " and " + (all - NAMED) + " more" : first;
    }

    private void counts(String what, Counts counts, String created, String removed) {
        out.printf(
                Locale.ROOT,
                "%-9s %d read, %d %s, %d updated, %d %s%n",
                what,
                counts.read(),
                counts.created(),
                created,
                counts.updated(),
                counts.removed(),
                removed);
    }

    private void aborted(Optional<Failure> aborted) {
        aborted.ifPresent(failure -> out.println("ABORTED at " + failure));
    }

    private void failures(Failures failures) {
        if (failures.isEmpty()) {
            return;
        }
        out.println(failures.total() + " failed:");
        failures.causes().stream().limit(SHOWN).forEach(cause -> {
            out.println("  " + cause.count() + " x " + cause.cause());
            out.println("      " + shortened(cause.whats(), cause.count()));
        });
        more(failures.causes().size());
    }
}
