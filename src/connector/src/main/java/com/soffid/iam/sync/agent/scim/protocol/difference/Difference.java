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

/** What must change for a resource to be as wanted, in the order in which it is to be done. Immutable. */
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

    /** The changes of entries of several differences of one resource; of one value, the last change. */
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

    /** Whether the resource is as wanted already, as far as anybody may write it. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Change> changes() {
        return changes;
    }

    /** The names of attributes that differ and are not worth writing, because the target is known to ignore them. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** The same with nothing to do, naming what it leaves out. */
    public Difference leavingOutAll() {
        return new Difference(
                List.of(), paths().stream().map(AttributePath::toString).collect(Collectors.toList()));
    }

    /** The same and what another one says of attributes that this one does not speak of. */
    public Difference and(Difference other) {
        List<Change> all = new ArrayList<>(changes);
        Set<AttributePath> own = paths();
        other.changes.stream().filter(change -> !own.contains(change.path())).forEach(all::add);
        return new Difference(all, leftOut);
    }

    /**
     * As the parts that are sent one after the other: a deactivation waits for nothing, what the schema says to be
     * read-only follows attribute by attribute, so that it holds up nothing. One part where neither is there.
     */
    public List<Difference> parts() {
        List<Difference> parts = new ArrayList<>();
        parts.add(of(change -> change.isSure() && isDeactivation(change)));
        parts.add(of(change -> change.isSure() && !isDeactivation(change)));
        parts.addAll(of(change -> !change.isSure()).byAttribute());
        parts.removeIf(Difference::isEmpty);
        return parts;
    }

    /** As one difference an attribute, in their order. */
    public List<Difference> byAttribute() {
        return paths().stream()
                .map(path -> of(change -> change.path().equals(path)))
                .collect(Collectors.toList());
    }

    /** Whether the mapping wants what the schema says that nobody may write. */
    public boolean isDoubtful() {
        return changes.stream().anyMatch(change -> !change.isSure());
    }

    /** The same, knowing that the schema says that nobody may write any of it. */
    public Difference doubted() {
        return new Difference(changes.stream().map(Change::doubted).collect(Collectors.toList()), leftOut);
    }

    /** Whether it makes an account inactive. */
    public boolean isOfDeactivation() {
        return changes.stream().anyMatch(Difference::isDeactivation);
    }

    private static boolean isDeactivation(Change change) {
        return change.path().equals(ACTIVE) && change.value().asText().equalsIgnoreCase("false");
    }

    /** What it says of some changes. */
    public Difference of(Predicate<Change> chosen) {
        return new Difference(changes.stream().filter(chosen).collect(Collectors.toList()), leftOut);
    }

    /** The attributes that differ, each once. */
    public Set<AttributePath> paths() {
        return changes.stream().map(Change::path).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same without what it says of some attributes. */
    public Difference without(Predicate<AttributePath> left) {
        return of(change -> !left.test(change.path()));
    }

    /** Whether it does nothing but add and remove members by their value, which needs no look at the others. */
    public boolean isOfMembersOnly() {
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
