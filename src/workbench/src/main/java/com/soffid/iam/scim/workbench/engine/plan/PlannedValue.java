package com.soffid.iam.scim.workbench.engine.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;

/**
 * One row of a preview: what happens to an attribute, a member or a resource. Holds no secret; the connector masks them.
 *
 * @param action {@code add}, {@code replace} or {@code remove} for a value; {@code create}, {@code delete} or {@code deactivate}
 *     for a resource; {@code set} for a password
 * @param attribute the attribute; {@code role} or {@code member} for a grant; the address for a resource
 * @param before the value before; "" for none
 * @param after the value after; "" for none
 * @param emptied whether an attribute has a value and loses it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlannedValue(String action, String attribute, String before, String after, boolean emptied) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARROW = "->";
    private static final String GRANT = "grant";

    /**
     * Reads a row of the agent's preview: action, attribute, and {@code old -> new}. A text with several arrows is divided at
     * the first one.
     */
    public static PlannedValue of(String[] row) {
        if (row.length < 3) {
            throw new IllegalArgumentException("a row of a preview has action, attribute and value, not " + row.length);
        }
        String value = row[2];
        int arrow = value.startsWith(ARROW) ? 0 : value.indexOf(" " + ARROW) + 1;
        boolean divided = value.startsWith(ARROW, arrow);
        String before = divided ? value.substring(0, arrow).trim() : "";
        String after = divided ? value.substring(arrow + ARROW.length()).trim() : value;
        return new PlannedValue(row[0], row[1], before, after, isEmptied(row[0], row[1], before, after));
    }

    /** A password that a task sends. It cannot be compared with the one in the target. */
    static PlannedValue ofPassword() {
        return new PlannedValue("set", "password", "", "***", false);
    }

    private static boolean isEmptied(String action, String attribute, String before, String after) {
        boolean single = before.isEmpty() || before.charAt(0) != '{' || attribute.contains(".");
        return ("remove".equals(action) || "replace".equals(action))
                && after.isEmpty()
                && !before.isEmpty()
                && single
                && !GRANT.equals(attribute)
                && !"members".equals(attribute);
    }

    /** Whether it is about a whole resource. */
    boolean concernsResource() {
        return "create".equals(action) || "delete".equals(action) || "deactivate".equals(action);
    }

    /** The values of a complex attribute, one for each sub-attribute; this row, if its value is no JSON object. */
    Stream<PlannedValue> bySubAttribute() {
        if (concernsResource() || !after.startsWith("{")) {
            return Stream.of(this);
        }
        try {
            String separator = attribute.startsWith("urn:") ? ":" : ".";
            return JSON.readTree(after).properties().stream()
                    .flatMap(member -> new PlannedValue(
                                    action, attribute + separator + member.getKey(), "", text(member.getValue()), false)
                            .bySubAttribute());
        } catch (JsonProcessingException e) {
            return Stream.of(this);
        }
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A grant, as the account has it: its attribute becomes {@code role}. Any other row stays. */
    PlannedValue seenFromAccount(String account) {
        String suffix = " to " + account;
        return GRANT.equals(attribute) && both().endsWith(suffix)
                ? new PlannedValue(action, "role", cut(before, 0, suffix), cut(after, 0, suffix), false)
                : this;
    }

    /** A grant, as the role has it: its attribute becomes {@code member}. Any other row stays. */
    PlannedValue seenFromRole(String role) {
        String prefix = role + " to ";
        return GRANT.equals(attribute) && both().startsWith(prefix)
                ? new PlannedValue(
                        action, "member", cut(before, prefix.length(), ""), cut(after, prefix.length(), ""), false)
                : this;
    }

    private String both() {
        return before.isEmpty() ? after : before;
    }

    private static String cut(String text, int start, String suffix) {
        return text.isEmpty() ? "" : text.substring(start, text.length() - suffix.length());
    }

    /** Whether this row of a role is about the membership of an account: {@code name} or {@code name (id)}. */
    boolean isMembershipOf(String account) {
        return !concernsResource() && (both().equals(account) || both().startsWith(account + " ("));
    }
}
