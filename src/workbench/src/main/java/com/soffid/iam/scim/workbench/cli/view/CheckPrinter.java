package com.soffid.iam.scim.workbench.cli.view;

import com.soffid.iam.scim.workbench.cli.output.Json;
import com.soffid.iam.scim.workbench.engine.check.CheckReport;
import com.soffid.iam.scim.workbench.engine.check.CheckStep;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Prints the steps of a check, one a line, and the result at the end. */
public final class CheckPrinter {
    private final PrintWriter out;
    private final Ansi ansi;

    /** @param ansi whether the states are coloured */
    public CheckPrinter(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    public void print(CheckReport report) {
        int width = report.steps().stream()
                .mapToInt(step -> step.step().length())
                .max()
                .orElse(0);
        for (CheckStep step : report.steps()) {
            out.println(state(step.state()) + "  " + step.step()
                    + " ".repeat(width - step.step().length()) + "  " + step.text());
        }
        out.println();
        long warnings = report.count(CheckStep.State.WARNING);
        out.println("The agent " + report.agent()
                + (report.succeeded()
                        ? " is connected."
                        : " does not work: " + report.count(CheckStep.State.FAILED) + " of "
                                + report.steps().size() + " steps failed.")
                + (warnings == 0 ? "" : " Warnings: " + warnings + "."));
    }

    private String state(CheckStep.State state) {
        String word = String.format(
                Locale.ROOT,
                "%-7s",
                switch (state) {
                    case OK -> "ok";
                    case WARNING -> "warning";
                    case FAILED -> "FAILED";
                    case SKIPPED -> "skipped";
                });
        String colour = switch (state) {
            case OK -> "green";
            case FAILED -> "red";
            case WARNING, SKIPPED -> "yellow";
        };
        return ansi.string("@|" + colour + " " + word + "|@");
    }

    public void printJson(CheckReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", "check");
        document.put("succeeded", report.succeeded());
        document.put("agent", report.agent());
        document.put("steps", report.steps());
        Json.print(out, document);
    }
}
