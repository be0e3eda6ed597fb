package com.soffid.iam.sync.agent.scim.protocol.update;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must change for a resource to be as wanted, in the order in which it is to be done. Immutable. */
public final class Difference {

    private final List<Change> changes;

    Difference(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** Whether the resource is as wanted already. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Change> changes() {
        return changes;
    }

    /** What is done, without values: {@code replace name.givenName, add 2 of members}. */
    @Override
    public String toString() {
        Map<String, Long> steps =
                changes.stream().collect(Collectors.groupingBy(Change::toString, TreeMap::new, Collectors.counting()));
        return steps.entrySet().stream()
                .map(step -> step.getValue() == 1
                        ? step.getKey()
                        : step.getKey().replace("remove one of", "remove " + step.getValue() + " of"))
                .collect(Collectors.joining(", "));
    }
}
