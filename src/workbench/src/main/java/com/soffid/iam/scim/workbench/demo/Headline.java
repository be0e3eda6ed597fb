package com.soffid.iam.scim.workbench.demo;

import com.soffid.iam.scim.workbench.engine.Counts;
import com.soffid.iam.scim.workbench.engine.Failure;
import com.soffid.iam.scim.workbench.engine.ImportReport;
import com.soffid.iam.scim.workbench.engine.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.ReconcileReport;
import com.soffid.iam.scim.workbench.engine.RunReport;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in one line. */
final class Headline {
    private Headline() {}

    static String of(RunReport report) {
        if (report instanceof ProvisioningReport provisioning) {
            if (provisioning.tasks() == 0) {
                return "no task was run";
            }
            String calls = new TreeMap<>(provisioning.calls())
                    .entrySet().stream()
                            .map(call -> call.getKey() + " " + call.getValue())
                            .collect(Collectors.joining(", "));
            return provisioning.done() + " of " + provisioning.tasks() + " tasks done (" + calls + ")";
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
