package com.soffid.iam.scim.workbench.engine.report;

import com.soffid.iam.scim.workbench.engine.report.ObjectChange.Kind;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tasks of a run did to the target.
 *
 * @param created number of tasks that created a resource
 * @param changed number of tasks that changed a resource
 * @param removed number of tasks that deleted a resource
 * @param unchanged number of tasks that found everything as wanted
 * @param skipped number of tasks that wrote nothing for another reason
 * @param done number of tasks of which the agent did not say what they did
 * @param objects the tasks that are not plainly unchanged
 */
public record Changes(
        int created, int changed, int removed, int unchanged, int skipped, int done, List<ObjectChange> objects) {
    public static final Changes NONE = of(List.of());

    public Changes {
        objects = List.copyOf(objects);
    }

    /** Counts the changes of tasks. */
    public static Changes of(Collection<ObjectChange> all) {
        return new Changes(
                count(all, Kind.CREATED),
                count(all, Kind.CHANGED),
                count(all, Kind.REMOVED),
                count(all, Kind.UNCHANGED),
                count(all, Kind.SKIPPED),
                count(all, Kind.DONE),
                all.stream().filter(Changes::isWorthShowing).toList());
    }

    private static int count(Collection<ObjectChange> all, Kind kind) {
        return (int) all.stream().filter(change -> change.kind() == kind).count();
    }

    private static boolean isWorthShowing(ObjectChange change) {
        return change.kind() != Kind.UNCHANGED || !change.details().isEmpty();
    }

    /** The counts that are not 0, such as {@code 1 created, 2 unchanged}; "" if all are 0. */
    public String summary() {
        return Stream.of(
                        text(created, "created"),
                        text(changed, "changed"),
                        text(removed, "removed"),
                        text(unchanged, "unchanged"),
                        text(skipped, "skipped"),
                        text(done, "without word of what they did"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String text(int number, String what) {
        return number == 0 ? "" : number + " " + what;
    }

    /** Whether nothing was written, so far as the agent said. */
    public boolean nothingWritten() {
        return created + changed + removed + done == 0;
    }
}
