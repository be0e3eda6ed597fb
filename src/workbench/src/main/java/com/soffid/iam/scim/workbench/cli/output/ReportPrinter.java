package com.soffid.iam.scim.workbench.cli.output;

import com.soffid.iam.scim.workbench.engine.report.Counts;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.Failures;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.engine.report.RunReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Prints reports as text. */
final class ReportPrinter {
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
        out.println(report.done() + " of " + report.tasks() + " tasks done"
                + (report.retries() == 0 ? "" : ", " + report.retries() + " attempts repeated"));
        new TreeMap<>(report.calls()).forEach((call, times) -> out.printf(Locale.ROOT, "  %-20s %d%n", call, times));
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
        failures.first().forEach(failure -> out.println("  " + failure));
        if (failures.total() > failures.first().size()) {
            out.println("  and " + (failures.total() - failures.first().size()) + " more");
        }
    }
}
