package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The changes that make a resource as wanted, in the order in which they are to be done. Immutable. */
public final class Difference {

    private static final AttributePath ACTIVE = AttributePath.parse("active");

    private final List<Change> changes;
    private final List<String> leftOut;

    /** The changes in the order in which they are to be done. */
    public Difference(List<Change> changes) {
        this(changes, List.of());
    }

    private Difference(List<Change> changes, List<String> leftOut) {
        this.changes = List.copyOf(changes);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * The changes of entries in several differences of one resource. If several are about one value, the last one
     * counts.
     */
    public static Difference ofEntriesOf(List<Difference> differences) {
        Map<String, Change> last = new LinkedHashMap<>();
        differences.stream()
                .flatMap(difference -> difference.changes().stream())
                .flatMap(change -> change.oneByOne().stream())
                .forEach(change -> {
                    String entry = change.path() + " " + change.entryValue();
                    last.remove(entry);
                    last.put(entry, change);
                });
        return new Difference(Change.together(last.values()));
    }

    /** Whether nothing is to be written. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes in their order. */
    public List<Change> changes() {
        return changes;
    }

    /** The names of attributes that differ and are not worth writing, because the target is known to ignore them. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** An empty difference that names the attributes of this one as left out. */
    public Difference leavingOutAll() {
        return new Difference(
                List.of(), paths().stream().map(AttributePath::toString).collect(Collectors.toList()));
    }

    /** This difference, with the changes of another one for attributes that this one does not change. */
    public Difference and(Difference other) {
        List<Change> all = new ArrayList<>(changes);
        Set<AttributePath> own = paths();
        other.changes.stream().filter(change -> !own.contains(change.path())).forEach(all::add);
        return new Difference(all, leftOut);
    }

    /**
     * The parts that are sent one after the other. A deactivation comes first. Attributes that the schema says to be
     * read-only come last, one by one, so that the target can refuse them without effect on the others. One part if
     * there is neither.
     */
    public List<Difference> parts() {
        List<Difference> parts = new ArrayList<>();
        parts.add(of(change -> change.isSure() && isDeactivation(change)));
        parts.add(of(change -> change.isSure() && !isDeactivation(change)));
        parts.addAll(of(change -> !change.isSure()).byAttribute());
        parts.removeIf(Difference::isEmpty);
        return parts;
    }

    /** One difference for each attribute, in their order. */
    public List<Difference> byAttribute() {
        return paths().stream()
                .map(path -> of(change -> change.path().equals(path)))
                .collect(Collectors.toList());
    }

    /** Whether it changes an attribute that the schema says to be read-only. */
    public boolean isDoubtful() {
        return changes.stream().anyMatch(change -> !change.isSure());
    }

    /** This difference, with all changes marked as ones that the schema does not allow. */
    public Difference doubted() {
        return new Difference(changes.stream().map(Change::doubted).collect(Collectors.toList()), leftOut);
    }

    /** Whether it deactivates an account. */
    public boolean isOfDeactivation() {
        return changes.stream().anyMatch(Difference::isDeactivation);
    }

    private static boolean isDeactivation(Change change) {
        return change.path().equals(ACTIVE) && change.value().asText().equalsIgnoreCase("false");
    }

    /** This difference with some of the changes. */
    public Difference of(Predicate<Change> chosen) {
        return new Difference(changes.stream().filter(chosen).collect(Collectors.toList()), leftOut);
    }

    /** The attributes that differ, each once. */
    public Set<AttributePath> paths() {
        return changes.stream().map(Change::path).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** This difference without the changes of some attributes. */
    public Difference without(Predicate<AttributePath> left) {
        return of(change -> !left.test(change.path()));
    }

    /** Whether it only adds and removes members by their value, which does not depend on the other members. */
    public boolean isOfMembersOnly() {
        return !changes.isEmpty() && changes.stream().allMatch(Change::isOfMembers);
    }

    /** The changes without values: {@code replace name.givenName, add 2 of members}. */
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
