package com.soffid.iam.scim.workbench.engine.snapshot;

import com.soffid.iam.scim.workbench.engine.plan.Drift;
import com.soffid.iam.scim.workbench.engine.plan.Plan;
import com.soffid.iam.scim.workbench.engine.plan.PlannedObject;
import com.soffid.iam.scim.workbench.engine.plan.PlannedValue;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what a target had at one moment with what it has now. Immutable. */
public final class SnapshotComparison {
    private final Snapshot saved;

    /** @param saved what the target had; it stands for Soffid */
    public SnapshotComparison(Snapshot saved) {
        this.saved = saved;
    }

    /**
     * Compares with what a reconciliation of this moment found. If that failed, nothing is compared: what was not read is not
     * missing.
     */
    public Drift with(Snapshot now, ReconcileReport report) {
        List<Failure> failures = Stream.concat(report.aborted().stream(), report.failures().first().stream())
                .toList();
        if (!failures.isEmpty()) {
            int left = report.failures().total() - report.failures().first().size() + report.left();
            Plan nothing = new Plan(List.of(), failures.subList(1, failures.size()), left);
            return new Drift(nothing, List.of(), List.of(), Optional.of(failures.get(0)));
        }
        Map<String, Snapshot.Account> accounts = byName(now.accounts(), Snapshot.Account::name);
        Map<String, Snapshot.Role> roles = byName(now.roles(), Snapshot.Role::name);
        List<PlannedObject> objects = new ArrayList<>();
        for (Snapshot.Account account : saved.accounts()) {
            Optional<List<PlannedValue>> changes =
                    Optional.ofNullable(accounts.remove(account.name())).map(other -> changes(other, account));
            objects.add(object(PlannedObject.ACCOUNT, account.name(), changes));
        }
        for (Snapshot.Role role : saved.roles()) {
            Optional<List<PlannedValue>> changes = Optional.ofNullable(roles.remove(role.name()))
                    .map(other -> value("description", other.description(), role.description()).stream()
                            .toList());
            objects.add(object(PlannedObject.ROLE, role.name(), changes));
        }
        return new Drift(
                new Plan(objects, List.of(), 0),
                List.copyOf(accounts.keySet()),
                List.copyOf(roles.keySet()),
                Optional.empty());
    }

    private static <T> Map<String, T> byName(List<T> objects, Function<T, String> name) {
        return objects.stream()
                .collect(Collectors.toMap(name, UnaryOperator.identity(), (first, second) -> first, TreeMap::new));
    }

    /** @param changes what differs; empty if the target does not have the object now */
    private static PlannedObject object(String object, String name, Optional<List<PlannedValue>> changes) {
        PlannedObject.Action action = changes.map(
                        values -> values.isEmpty() ? PlannedObject.Action.UNCHANGED : PlannedObject.Action.CHANGE)
                .orElse(PlannedObject.Action.CREATE);
        return new PlannedObject(object, name, action, "", changes.orElse(List.of()));
    }

    private static List<PlannedValue> changes(Snapshot.Account now, Snapshot.Account then) {
        Map<String, String> before = values(now);
        Map<String, String> after = values(then);
        Collection<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<PlannedValue> changes = new ArrayList<>();
        for (String name : names) {
            value(name, before.getOrDefault(name, ""), after.getOrDefault(name, ""))
                    .ifPresent(changes::add);
        }
        then.roles().stream()
                .filter(role -> !now.roles().contains(role))
                .forEach(role -> changes.add(new PlannedValue("add", "role", "", role, false)));
        now.roles().stream()
                .filter(role -> !then.roles().contains(role))
                .forEach(role -> changes.add(new PlannedValue("remove", "role", role, "", false)));
        return changes;
    }

    private static Map<String, String> values(Snapshot.Account account) {
        Map<String, String> values = new LinkedHashMap<>(account.attributes());
        values.put("description", account.description());
        values.put("disabled", String.valueOf(account.disabled()));
        return values;
    }

    private static Optional<PlannedValue> value(String attribute, String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        String action = before.isEmpty() ? "add" : after.isEmpty() ? "remove" : "replace";
        return Optional.of(new PlannedValue(action, attribute, before, after, after.isEmpty()));
    }
}
