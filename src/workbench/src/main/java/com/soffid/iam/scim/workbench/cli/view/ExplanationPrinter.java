package com.soffid.iam.scim.workbench.cli.view;

import com.soffid.iam.scim.workbench.cli.output.Json;
import com.soffid.iam.scim.workbench.cli.output.TextTable;
import com.soffid.iam.scim.workbench.engine.explain.Explanation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Help.Ansi;

/** Prints all that concerns one account: first the result, then where it comes from. */
public final class ExplanationPrinter {
    private static final int WIDEST = 40;

    private final PrintWriter out;
    private final Ansi ansi;

    /** @param ansi whether signs are coloured */
    public ExplanationPrinter(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    public void print(Explanation explanation) {
        out.println("Account " + explanation.account());
        explanation.verdict().forEach(sentence -> out.println("  " + sentence));
        explanation.problems().forEach(problem -> out.println("  Not known: " + problem));
        explanation.next().ifPresent(next -> {
            heading("What the next update would change");
            new PlanPrinter(out, ansi).print(next);
        });
        values("What Soffid has", explanation.soffid());
        explanation.mappings().forEach(mapping -> mapping(mapping, explanation.target()));
        if (explanation.mappings().stream()
                .noneMatch(mapping -> !mapping.values().isEmpty())) {
            values("What the target has", explanation.target());
        }
        heading("Roles");
        out.println("  in Soffid      " + listed(explanation.rolesInSoffid()));
        out.println("  in the target  "
                + explanation.rolesInTarget().map(ExplanationPrinter::listed).orElse("not known"));
    }

    private void heading(String text) {
        out.println();
        out.println(text + ":");
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private void values(String title, Map<String, String> values) {
        heading(title);
        if (values.isEmpty()) {
            out.println("  nothing");
            return;
        }
        TextTable table = new TextTable("attribute", "value");
        values.forEach((path, value) -> table.row(path, shortened(value)));
        table.print(out, "  ");
    }

    /** The values that a mapping gives beside those of the target. */
    private void mapping(Explanation.MappingResult mapping, Map<String, String> target) {
        heading("Object mapping " + mapping.mapping() + (mapping.applies() ? "" : ", whose condition is not true"));
        if (mapping.problem().isPresent()) {
            out.println("  " + mapping.problem().get());
            return;
        }
        TextTable table = new TextTable("attribute", "by the mapping", "in the target");
        Set<String> paths = new TreeSet<>(mapping.values().keySet());
        paths.addAll(target.keySet());
        paths.forEach(path -> table.row(
                path, shortened(mapping.values().getOrDefault(path, "")), shortened(target.getOrDefault(path, ""))));
        table.print(out, "  ");
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 3) + "...";
    }

    public void printJson(Explanation explanation) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", "explain");
        document.put("succeeded", explanation.succeeded());
        document.put("explanation", explanation);
        Json.print(out, document);
    }
}
