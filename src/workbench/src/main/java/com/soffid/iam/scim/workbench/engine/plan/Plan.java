package com.soffid.iam.scim.workbench.engine.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a provisioning would change. Immutable, and free of secrets.
 *
 * @param objects accounts, then roles, each sorted by name; those that do not change, too
 * @param failures the objects whose changes are not known
 * @param left how many objects were not looked at, because too many in a row had failed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Plan(List<PlannedObject> objects, List<Failure> failures, int left) {
    public Plan {
        objects = List.copyOf(objects);
        failures = List.copyOf(failures);
    }

    /** A plan in which each membership is shown once: by its role, if that is in the plan and shows it too. */
    static Plan of(List<PlannedObject> accounts, List<PlannedObject> roles, List<Failure> failures, int left) {
        Map<String, PlannedObject> byName = new TreeMap<>();
        roles.forEach(role -> byName.put(role.name(), role));
        List<PlannedObject> objects = new ArrayList<>();
        for (PlannedObject account : accounts) {
            objects.add(account.without(account.changes().stream()
                    .filter(row -> "role".equals(row.attribute()))
                    .filter(row -> isShown(row, account.name(), byName))
                    .toList()));
        }
        objects.addAll(roles);
        return new Plan(objects, failures, left);
    }

    private static boolean isShown(PlannedValue row, String account, Map<String, PlannedObject> roles) {
        PlannedObject role = roles.get(row.before().isEmpty() ? row.after() : row.before());
        return role != null
                && role.changes().stream()
                        .anyMatch(other -> other.action().equals(row.action()) && other.isMembershipOf(account));
    }

    /** Whether anything would change. */
    public boolean changesAnything() {
        return objects.stream().anyMatch(PlannedObject::changesAnything);
    }

    /** Whether the changes of all objects are known. */
    public boolean complete() {
        return failures.isEmpty() && left == 0;
    }

    /** How many objects there are of each action, of actions without objects too. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PlannedObject.Action action : PlannedObject.Action.values()) {
            counts.put(action.word(), (int)
                    objects.stream().filter(object -> object.action() == action).count());
        }
        counts.put("failed", failures.size());
        return counts;
    }

    /** How many objects lose their value of an attribute, by attribute. */
    public Map<String, Integer> emptied() {
        Map<String, Integer> emptied = new TreeMap<>();
        objects.stream()
                .flatMap(object -> object.changes().stream())
                .filter(PlannedValue::emptied)
                .forEach(value -> emptied.merge(value.attribute(), 1, Integer::sum));
        return emptied;
    }
}
