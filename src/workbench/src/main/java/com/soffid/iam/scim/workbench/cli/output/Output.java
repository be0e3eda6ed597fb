package com.soffid.iam.scim.workbench.cli.output;

import com.soffid.iam.scim.workbench.engine.report.RunReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Prints a report and these objects of Soffid; returns the exit code. */
    public int print(RunReport report, List<Listing> listings) {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("command", command);
            document.put("succeeded", report.succeeded());
            document.put("report", report);
            listings.forEach(listing -> document.put(listing.title(), listing.rows()));
            Json.print(out, document);
        } else {
            new ReportPrinter(out).print(report);
            listings.forEach(listing -> listing.print(out));
        }
        return ExitCode.of(report.succeeded());
    }
}
