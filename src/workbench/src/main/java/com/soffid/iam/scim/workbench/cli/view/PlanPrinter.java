package com.soffid.iam.scim.workbench.cli.view;

import com.soffid.iam.scim.workbench.cli.output.Json;
import com.soffid.iam.scim.workbench.engine.plan.Plan;
import com.soffid.iam.scim.workbench.engine.plan.PlannedObject;
import com.soffid.iam.scim.workbench.engine.plan.PlannedValue;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Prints a plan: an object with each of its changes on a line of its own, and the counts at the end. */
public final class PlanPrinter {
    private static final String INDENTATION = "      ";

    private final PrintWriter out;
    private final Ansi ansi;

    /** @param ansi whether the signs are coloured */
    public PlanPrinter(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    public void print(Plan plan) {
        plan.objects().stream()
                .filter(object -> object.action() != PlannedObject.Action.UNCHANGED)
                .forEach(this::print);
        plan.failures().forEach(failure -> out.println(sign("!") + " " + failure));
        if (plan.left() > 0) {
            out.println(sign("!") + " " + plan.left() + " more were not looked at, because the plan ended early");
        }
        if (!plan.changesAnything() && plan.complete()) {
            out.println("Nothing would change: the target is as wanted.");
        }
        out.println(counts(plan.counts()));
        if (!plan.emptied().isEmpty()) {
            out.println("Emptied: "
                    + plan.emptied().entrySet().stream()
                            .map(attribute -> attribute.getKey() + " of " + attribute.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Prints an object with its changes, also one that does not change. */
    public void print(PlannedObject object) {
        out.println(sign(signOf(object.action())) + " " + verb(object.action()) + " " + object.object() + " "
                + object.name() + (object.address().isEmpty() ? "" : " at " + object.address()));
        int width = object.changes().stream()
                .mapToInt(value -> value.attribute().length())
                .max()
                .orElse(0);
        for (PlannedValue value : object.changes()) {
            String attribute =
                    value.attribute() + " ".repeat(width - value.attribute().length());
            out.println((INDENTATION + sign(signOf(value)) + " " + attribute + "  " + text(value)).stripTrailing());
        }
    }

    private static String text(PlannedValue value) {
        if (value.emptied()) {
            return quoted(value.before()) + " -> (empty)";
        }
        if (value.before().isEmpty()
                || value.after().isEmpty()
                || value.before().equals(value.after())) {
            return value.after().isEmpty() ? value.before() : value.after();
        }
        return quoted(value.before()) + " -> " + quoted(value.after());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String verb(PlannedObject.Action action) {
        return action == PlannedObject.Action.UNCHANGED ? "as wanted:" : action.word();
    }

    private static String signOf(PlannedObject.Action action) {
        return switch (action) {
            case CREATE -> "+";
            case CHANGE -> "~";
            case DELETE, DEACTIVATE -> "-";
            case UNCHANGED -> "=";
        };
    }

    private static String signOf(PlannedValue value) {
        return switch (value.action()) {
            case "add", "create" -> "+";
            case "remove", "delete", "deactivate" -> value.emptied() ? "~" : "-";
            default -> "~";
        };
    }

    private String sign(String sign) {
        String colour = switch (sign) {
            case "+" -> "green";
            case "-", "!" -> "red";
            default -> "yellow";
        };
        return ansi.string("@|" + colour + " " + sign + "|@");
    }

    private static String counts(Map<String, Integer> counts) {
        return "Plan: " + counts.get("create") + " to create, " + counts.get("change") + " to change, "
                + counts.get("delete") + " to delete, " + counts.get("deactivate") + " to deactivate, "
                + counts.get("unchanged") + " as wanted, " + counts.get("failed") + " failed";
    }

    public void printJson(Plan plan) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", "plan");
        document.put("succeeded", plan.complete());
        document.put("changes", plan.changesAnything());
        document.put("counts", plan.counts());
        document.put("emptied", plan.emptied());
        document.put("objects", plan.objects());
        document.put("failures", plan.failures());
        document.put("left", plan.left());
        Json.print(out, document);
    }

    /** Prints the changes of one plan that another one does not have, under a heading; nothing if there are none. */
    public void printOnly(String heading, List<PlannedObject> objects) {
        if (!objects.isEmpty()) {
            out.println(heading);
            objects.forEach(this::print);
        }
    }
}
