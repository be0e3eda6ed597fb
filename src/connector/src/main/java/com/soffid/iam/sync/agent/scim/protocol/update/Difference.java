package com.soffid.iam.sync.agent.scim.protocol.update;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What must change for a resource to be as wanted, in the order in which it is to be done. Immutable. */
public final class Difference {

    private final List<Change> changes;
    private final List<String> readOnly;

    Difference(List<Change> changes, List<String> readOnly) {
        this.changes = List.copyOf(changes);
        this.readOnly = List.copyOf(readOnly);
    }

    /** The changes of entries of several differences of one resource; of one value, the last change. */
    static Difference ofEntriesOf(List<Difference> differences) {
        Map<String, Change> last = new LinkedHashMap<>();
        differences.stream()
                .flatMap(difference -> difference.changes().stream())
                .flatMap(change -> change.oneByOne().stream())
                .forEach(change -> {
                    String entry = change.path() + " " + change.entryValue();
                    last.remove(entry);
                    last.put(entry, change);
                });
        return new Difference(Change.together(last.values()), List.of());
    }

    /** Whether the resource is as wanted already, as far as anybody may write it. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Change> changes() {
        return changes;
    }

    /**
     * Attributes that are wanted and that the schema lets nobody write (RFC 7643, 7): no change is about them. Names only.
     */
    public List<String> readOnly() {
        return readOnly;
    }

    /** The attributes that differ, each once. */
    Set<AttributePath> paths() {
        return changes.stream().map(Change::path).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same without what it says of some attributes. */
    Difference without(Predicate<AttributePath> left) {
        return new Difference(
                changes.stream().filter(change -> !left.test(change.path())).collect(Collectors.toList()), readOnly);
    }

    /** Whether it does nothing but add and remove members by their value, which needs no look at the others. */
    boolean isOfMembersOnly() {
        return !changes.isEmpty() && changes.stream().allMatch(Change::isOfMembers);
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
