package com.soffid.iam.scim.workbench.engine.plan;

import com.soffid.iam.scim.workbench.engine.report.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the target differs from what Soffid has: objects that match, that the target lacks, that differ, and that only the target
 * has. Immutable, and free of secrets.
 *
 * @param plan what an update of each object of Soffid would change
 * @param extraAccounts the names of the accounts that only the target has, sorted; empty if that is not known
 * @param extraRoles the names of the roles that only the target has, sorted; empty if that is not known
 * @param unread why a list of the target could not be read, so that objects that only the target has are not known
 */
public record Drift(Plan plan, List<String> extraAccounts, List<String> extraRoles, Optional<Failure> unread) {
    public Drift {
        extraAccounts = List.copyOf(extraAccounts);
        extraRoles = List.copyOf(extraRoles);
    }

    /** The objects of Soffid that the target has with the same values. */
    public List<PlannedObject> matched() {
        return objects(PlannedObject.Action.UNCHANGED);
    }

    /** The objects of Soffid that the target lacks. */
    public List<PlannedObject> missing() {
        return objects(PlannedObject.Action.CREATE);
    }

    /** The objects that both have, with other values. */
    public List<PlannedObject> differing() {
        return plan.objects().stream()
                .filter(object -> object.action() != PlannedObject.Action.UNCHANGED
                        && object.action() != PlannedObject.Action.CREATE)
                .toList();
    }

    private List<PlannedObject> objects(PlannedObject.Action action) {
        return plan.objects().stream()
                .filter(object -> object.action() == action)
                .toList();
    }

    /** All that is not known, and why. */
    public List<Failure> failures() {
        return Stream.concat(unread.stream(), plan.failures().stream()).toList();
    }

    /** Whether everything was compared. */
    public boolean complete() {
        return unread.isEmpty() && plan.complete();
    }

    /** The numbers, by the words of a report; without {@code extra} if that is not known. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("matched", matched().size());
        counts.put("missing", missing().size());
        counts.put("differing", differing().size());
        if (unread.isEmpty()) {
            counts.put("extra", extraAccounts.size() + extraRoles.size());
        }
        counts.put("failed", failures().size() + plan.left());
        return counts;
    }
}
