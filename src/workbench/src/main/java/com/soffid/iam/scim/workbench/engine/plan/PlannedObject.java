package com.soffid.iam.scim.workbench.engine.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the tasks about one account or role would change. Immutable.
 *
 * @param object {@code account} or {@code role}
 * @param name its name in Soffid
 * @param action what happens to its resource
 * @param address the endpoint of a new resource, or the address of one that goes; "" for others
 * @param changes the values that change
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlannedObject(String object, String name, Action action, String address, List<PlannedValue> changes) {
    public static final String ACCOUNT = "account";
    public static final String ROLE = "role";

    public PlannedObject {
        changes = List.copyOf(changes);
    }

    /** What happens to the resource of an object. */
    public enum Action {
        CREATE,
        CHANGE,
        DELETE,
        DEACTIVATE,
        UNCHANGED;

        /** The word in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The rows of a preview as one object. If they are about several resources, the first one that is created, deleted or
     * deactivated gives the action and the address; the others stay among the changes.
     */
    static PlannedObject of(String object, String name, List<PlannedValue> rows) {
        return rows.stream()
                .filter(PlannedValue::concernsResource)
                .findFirst()
                .map(main -> new PlannedObject(object, name, action(main), main.attribute(), changes(main, rows)))
                .orElseGet(() ->
                        new PlannedObject(object, name, rows.isEmpty() ? Action.UNCHANGED : Action.CHANGE, "", rows));
    }

    private static Action action(PlannedValue main) {
        return Action.valueOf(main.action().toUpperCase(Locale.ROOT));
    }

    private static List<PlannedValue> changes(PlannedValue main, List<PlannedValue> rows) {
        Stream<PlannedValue> others = rows.stream().filter(row -> !row.equals(main));
        return switch (main.action()) {
            // A new resource has no entries yet, so that an object is the value of a complex attribute.
            case "create" -> others.flatMap(PlannedValue::bySubAttribute).toList();
            case "deactivate" ->
                Stream.concat(
                                Stream.of(new PlannedValue("replace", "active", main.before(), main.after(), false)),
                                others)
                        .toList();
            default -> others.toList();
        };
    }

    /** Whether anything changes. */
    boolean changesAnything() {
        return action != Action.UNCHANGED;
    }

    /** This object without the rows about memberships that its roles show too. */
    PlannedObject without(List<PlannedValue> shownElsewhere) {
        List<PlannedValue> left =
                changes.stream().filter(row -> !shownElsewhere.contains(row)).toList();
        Action now = action == Action.CHANGE && left.isEmpty() ? Action.UNCHANGED : action;
        return new PlannedObject(object, name, now, address, left);
    }
}
