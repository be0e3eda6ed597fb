package com.soffid.iam.scim.workbench.cli.output;

import com.soffid.iam.scim.workbench.engine.report.RunReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints the report of a command, as text or as JSON. */
public final class Output {
    private final String command;
    private final PrintWriter out;
    private final boolean json;

    public Output(String command, PrintWriter out, boolean json) {
        this.command = command;
        this.out = out;
        this.json = json;
    }

    /** Prints a report; returns the exit code. */
    public int print(RunReport report) {
        if (json) {
            Json.print(out, document(report));
        } else {
            new ReportPrinter(out).print(report);
        }
        return ExitCode.of(report.succeeded());
    }

    /** Prints a report and what the run found; returns the exit code. */
    public int print(RunReport report, Findings found) {
        if (json) {
            Map<String, Object> document = document(report);
            document.put("complete", found.complete());
            found.listings().forEach(listing -> document.put(listing.title(), listing.objects()));
            Json.print(out, document);
        } else {
            new ReportPrinter(out).print(report);
            found.listings().forEach(listing -> listing.print(out, found.allShown()));
        }
        return ExitCode.of(report.succeeded());
    }

    private Map<String, Object> document(RunReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", command);
        document.put("succeeded", report.succeeded());
        document.put("report", report);
        return document;
    }
}
