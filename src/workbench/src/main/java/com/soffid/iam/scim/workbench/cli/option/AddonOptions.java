package com.soffid.iam.scim.workbench.cli.option;

import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.cli.terminal.AgentLogPrinter;
import com.soffid.iam.scim.workbench.cli.terminal.RunMonitor;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options for the addon that a command runs, and for the form of its output. */
public final class AddonOptions {
    @Option(
            names = "--addon",
            paramLabel = "JAR",
            description = "The addon JAR, as uploaded in the console. Default: the one packed in this program.")
    private Path addon;

    @Option(names = "--json", description = "Print the report, or the error, as JSON on standard output.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description =
                    "Print the agent's log on standard error, with a line for each request. With -vv also what is "
                            + "sent and answered. Secrets are masked.")
    private boolean[] verbose = {};

    @Option(names = "--trace", description = "Print the stack trace of each failure on standard error, for developers.")
    private boolean trace;

    /** Opens the addon, after it has set up the log as the options say. */
    public AddonJar openAddon(PrintWriter err) {
        new AgentLogPrinter(err, verbose.length).install();
        return addon == null ? AddonJar.packed() : AddonJar.open(addon);
    }

    /** Whether the result, or the error, is wanted as JSON. */
    public boolean json() {
        return json;
    }

    /** Begins to follow a run; close it after the report is printed. */
    public RunMonitor monitor(PrintWriter err) {
        return RunMonitor.follow(err, trace);
    }
}
