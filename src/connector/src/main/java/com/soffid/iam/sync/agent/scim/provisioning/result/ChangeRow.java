package com.soffid.iam.sync.agent.scim.provisioning.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One row of a preview, as the console shows it: the action, the attribute or resource, and its value as {@code old -> new}.
 * Holds no secret. Immutable.
 */
public final class ChangeRow {

    private static final String ADD = "add";
    private static final String REPLACE = "replace";
    private static final String REMOVE = "remove";
    private static final String ARROW = "->";

    private final String action;
    private final String attribute;
    private final String value;

    private ChangeRow(String action, String attribute, String value) {
        this.action = action;
        this.attribute = attribute;
        this.value = value;
    }

    /** A resource is created with this key. */
    public static ChangeRow created(Object endpoint, String key) {
        return new ChangeRow("create", endpoint.toString(), arrow("", key));
    }

    /** A resource is deleted. */
    public static ChangeRow deleted(Object address, String key) {
        return new ChangeRow("delete", address.toString(), arrow(key, ""));
    }

    /** A resource becomes inactive. */
    public static ChangeRow deactivated(Object address, Difference difference) {
        Change change = difference.changes().get(0);
        return new ChangeRow("deactivate", address.toString(), arrow(text(change.before()), text(change.value())));
    }

    /** Something is added that the target has no value for yet, such as a grant. */
    public static ChangeRow added(String attribute, String value) {
        return new ChangeRow(ADD, attribute, arrow("", value));
    }

    /** Something is removed that is no attribute of its own, such as a grant. */
    public static ChangeRow removed(String attribute, String value) {
        return new ChangeRow(REMOVE, attribute, arrow(value, ""));
    }

    /** Something stays and changes. */
    public static ChangeRow replaced(String attribute, String before, String after) {
        return new ChangeRow(REPLACE, attribute, arrow(before, after));
    }

    /**
     * One row for each change of a difference, and for each entry that is added. A member is shown as {@code name (id)} if its
     * name is known, else as the entry of the target.
     *
     * @param secrets secrets to mask
     * @param memberNames names of members by their ids; may be empty
     */
    public static List<ChangeRow> of(Difference difference, List<Secret> secrets, Map<String, String> memberNames) {
        SecretMask mask = new SecretMask(secrets);
        List<ChangeRow> rows = new ArrayList<>();
        for (Change change : difference.changes()) {
            if (change.kind() == Change.Kind.ADD_ENTRIES || isListOfMembers(change, memberNames)) {
                change.value()
                        .forEach(entry ->
                                rows.add(row(ADD, change.path(), "", shown(change, entry, mask, memberNames))));
            } else {
                rows.add(row(
                        action(change),
                        change.path(),
                        shown(change, change.before(), mask, memberNames),
                        shown(change, change.value(), mask, memberNames)));
            }
        }
        return rows;
    }

    /** Whether a new resource gets members, all of known names. */
    private static boolean isListOfMembers(Change change, Map<String, String> memberNames) {
        return change.kind() == Change.Kind.ADD
                && change.value().isArray()
                && !change.value().isEmpty()
                && StreamSupport.stream(change.value().spliterator(), false)
                        .allMatch(entry -> memberNames.containsKey(id(entry)));
    }

    private static String id(JsonNode entry) {
        return entry.path("value").asText();
    }

    private static String action(Change change) {
        switch (change.kind()) {
            case ADD:
                return ADD;
            case REPLACE:
                return REPLACE;
            default:
                return REMOVE;
        }
    }

    private static ChangeRow row(String action, AttributePath path, String before, String after) {
        return new ChangeRow(action, path.toString(), arrow(before, after));
    }

    private static String shown(Change change, JsonNode value, SecretMask mask, Map<String, String> memberNames) {
        if (Values.isNothing(value)) {
            return "";
        }
        if (value.isObject() && memberNames.containsKey(id(value))) {
            return memberNames.get(id(value)) + " (" + id(value) + ")";
        }
        boolean secret = SecretMask.isNameOfSecret(change.path().toString()) && !value.isBoolean();
        return secret ? Secret.MASK : mask.mask(text(value));
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    private static String arrow(String before, String after) {
        return (before + " " + ARROW + " " + after).trim();
    }

    /** The form for the sync server: action, attribute, value. */
    public String[] toArray() {
        return new String[] {action, attribute, value};
    }

    @Override
    public String toString() {
        return action + " " + attribute + " " + value;
    }
}
