package com.soffid.iam.scim.workbench.cli.view;

import com.soffid.iam.scim.workbench.cli.view.HtmlReport.Count;
import com.soffid.iam.scim.workbench.cli.view.HtmlReport.Table;
import com.soffid.iam.scim.workbench.engine.plan.Drift;
import com.soffid.iam.scim.workbench.engine.plan.Plan;
import com.soffid.iam.scim.workbench.engine.plan.PlannedObject;
import com.soffid.iam.scim.workbench.engine.plan.PlannedValue;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes HTML reports of plans, comparisons and reconciliations. */
public final class Reports {
    private static final List<String> VALUE_COLUMNS =
            List.of("object", "name", "what happens", "attribute", "before", "after");
    private static final List<String> DIFFERENCE_COLUMNS =
            List.of("object", "name", "difference", "attribute", "in the target", "in Soffid");

    private Reports() {}

    /**
     * A page that shows a plan.
     *
     * @param about one sentence: on which agent and target, and when
     */
    public static HtmlReport of(String about, Plan plan) {
        return new HtmlReport(
                "Plan",
                about,
                Stream.concat(
                                counts(plan.counts()).stream(),
                                Stream.of(new Count("not looked at", plan.left()))
                                        .filter(count -> count.number() > 0))
                        .toList(),
                List.of(
                        new Table("Changes", VALUE_COLUMNS, values(plan.objects())),
                        new Table(
                                "Attributes that become empty",
                                List.of("attribute", "objects"),
                                plan.emptied().entrySet().stream()
                                        .map(entry -> List.of(
                                                entry.getKey(), entry.getValue().toString()))
                                        .toList()),
                        names("As wanted", plan.objects().stream().filter(Reports::isUnchanged)),
                        failures("Not known", plan.failures())));
    }

    /**
     * A page that shows a comparison.
     *
     * @param about one sentence: on which agent and target, and when
     */
    public static HtmlReport of(String about, Drift drift) {
        List<Table> tables = new ArrayList<>();
        tables.add(names("Missing in the target", drift.missing().stream()));
        tables.add(new Table("Differing values", DIFFERENCE_COLUMNS, values(drift.differing())));
        if (drift.unread().isEmpty()) {
            tables.add(extra(drift));
        }
        tables.add(names("Matched", drift.matched().stream()));
        tables.add(failures("Not known", drift.failures()));
        return new HtmlReport("Target compared with Soffid", about, counts(drift.counts()), tables);
    }

    /**
     * A page that shows what a reconciliation found.
     *
     * @param about one sentence: on which agent and target, and when
     */
    public static HtmlReport of(String about, Snapshot found, ReconcileReport report) {
        List<Failure> failures = Stream.concat(report.aborted().stream(), report.failures().first().stream())
                .toList();
        int unnamed = report.failures().total() - report.failures().first().size();
        return new HtmlReport(
                "What the target has",
                about,
                counts(found, report, failures.size() + unnamed),
                List.of(
                        new Table(
                                "Accounts",
                                List.of("name", "state", "roles", "description", "attributes"),
                                found.accounts().stream().map(Reports::row).toList()),
                        new Table(
                                "Roles",
                                List.of("name", "accounts", "description"),
                                found.roles().stream()
                                        .map(role -> List.of(
                                                role.name(), String.valueOf(role.accounts()), role.description()))
                                        .toList()),
                        failures("Failed", failures)));
    }

    /** The counts; accounts without a role only if all roles were read. */
    private static List<Count> counts(Snapshot found, ReconcileReport report, int failed) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("accounts", found.accounts().size()));
        counts.add(new Count("disabled accounts", found.disabled()));
        if (report.succeeded()) {
            counts.add(new Count("accounts without a role", found.withoutRole()));
        }
        counts.add(new Count("roles", found.roles().size()));
        counts.add(new Count("failed", failed));
        counts.add(new Count("accounts not read", report.left()));
        return counts;
    }

    private static List<String> row(Snapshot.Account account) {
        return List.of(
                account.name(),
                account.disabled() ? "disabled" : "active",
                String.join(", ", account.roles()),
                account.description(),
                account.attributes().entrySet().stream()
                        .map(attribute -> attribute.getKey() + ": " + attribute.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private static Table extra(Drift drift) {
        return new Table(
                "Only in the target",
                List.of("object", "name"),
                Stream.concat(
                                rows(PlannedObject.ACCOUNT, drift.extraAccounts()),
                                rows(PlannedObject.ROLE, drift.extraRoles()))
                        .toList());
    }

    private static boolean isUnchanged(PlannedObject object) {
        return object.action() == PlannedObject.Action.UNCHANGED;
    }

    private static List<Count> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue()))
                .toList();
    }

    private static List<List<String>> values(List<PlannedObject> objects) {
        return objects.stream()
                .filter(object -> !isUnchanged(object))
                .flatMap(Reports::values)
                .toList();
    }

    private static Stream<List<String>> values(PlannedObject object) {
        String action = object.action().word();
        return object.changes().isEmpty()
                ? Stream.of(List.of(object.object(), object.name(), action, "", "", ""))
                : object.changes().stream()
                        .map(value -> List.of(
                                object.object(),
                                object.name(),
                                action,
                                value.attribute(),
                                value.before(),
                                after(value)));
    }

    private static String after(PlannedValue value) {
        return value.emptied() ? "(empty)" : value.after();
    }

    private static Table names(String title, Stream<PlannedObject> objects) {
        return new Table(
                title,
                List.of("object", "name"),
                objects.map(object -> List.of(object.object(), object.name())).toList());
    }

    private static Stream<List<String>> rows(String object, List<String> names) {
        return names.stream().map(name -> List.of(object, name));
    }

    private static Table failures(String title, List<Failure> failures) {
        return new Table(
                title,
                List.of("what", "why"),
                failures.stream()
                        .map(failure -> List.of(failure.what(), failure.reason()))
                        .toList());
    }
}
