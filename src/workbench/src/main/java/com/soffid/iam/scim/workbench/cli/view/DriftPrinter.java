package com.soffid.iam.scim.workbench.cli.view;

import com.soffid.iam.scim.workbench.cli.output.Json;
import com.soffid.iam.scim.workbench.engine.plan.Drift;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Prints how the target differs from Soffid: first what is missing, then what differs, then what only the target has. */
public final class DriftPrinter {
    private final PrintWriter out;
    private final PlanPrinter objects;

    /** @param ansi whether the signs are coloured */
    public DriftPrinter(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.objects = new PlanPrinter(out, ansi);
    }

    public void print(Drift drift) {
        names(
                "Missing in the target",
                drift.missing().stream()
                        .map(object -> object.object() + " " + object.name())
                        .toList());
        objects.printOnly("Differing (target -> Soffid):", drift.differing());
        names("Only in the target: accounts", drift.extraAccounts());
        names("Only in the target: roles", drift.extraRoles());
        drift.failures().forEach(failure -> out.println("! " + failure));
        if (drift.plan().left() > 0) {
            out.println("! " + drift.plan().left() + " more were not compared, because the run ended early");
        }
        out.println(drift.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ")));
    }

    private void names(String heading, List<String> names) {
        if (!names.isEmpty()) {
            out.println(heading + ":");
            names.forEach(name -> out.println("  " + name));
        }
    }

    public void printJson(Drift drift) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", "reconcile");
        document.put("succeeded", drift.complete());
        document.put("counts", drift.counts());
        document.put("missing", drift.missing());
        document.put("differing", drift.differing());
        if (drift.unread().isEmpty()) {
            document.put("extraAccounts", drift.extraAccounts());
            document.put("extraRoles", drift.extraRoles());
        }
        document.put("failures", drift.failures());
        document.put("left", drift.plan().left());
        Json.print(out, document);
    }
}
