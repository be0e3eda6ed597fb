package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.option.AgentOptions;
import com.soffid.iam.scim.workbench.cli.option.SelectionOptions;
import com.soffid.iam.scim.workbench.cli.output.Findings;
import com.soffid.iam.scim.workbench.cli.output.Listing;
import com.soffid.iam.scim.workbench.cli.output.Output;
import com.soffid.iam.scim.workbench.cli.terminal.RunMonitor;
import com.soffid.iam.scim.workbench.engine.control.RunOptions;
import com.soffid.iam.scim.workbench.engine.control.Selection;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads identities from the target as from an authoritative source. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Loads identities from the target, as an authoritative source, into a Soffid that is empty at first. Prints the "
                    + "mark for the next run; a run with --only or --limit has none. Writes nothing to the target. "
                    + "Ctrl-C ends the run after the request under way.",
            "",
            "What it prints with --json is a people file for the other commands, if it holds all users.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim import --config agent.xml --parameters agent.properties --list",
            "  scim import ... --json > people.json    then, for another agent: scim plan ... --people people.json",
            "  scim import ... --since 2026-11-29T12:00:00Z",
            "  scim import ... --limit 10 --list    the first ten changes"
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @ArgGroup
    private Extent extent;

    @Option(names = "--list", description = "Show all users, and not only the first 20.")
    private boolean list;

    @Mixin
    private SelectionOptions chosen;

    @Spec
    private CommandSpec spec;

    /** The extent of the load. */
    static final class Extent {
        @Option(
                names = "--since",
                paramLabel = "MARK",
                description = "Load what changed since the mark that an earlier run printed.")
        private String since;

        @Option(names = "--full", description = "Full load: without a mark, as in Soffid; prints none.")
        private boolean full;
    }

    @Override
    public Integer call() {
        Selection selection = chosen.selection();
        try (Workbench workbench = agent.open();
                RunMonitor monitor = agent.monitor()) {
            RunOptions options = new RunOptions(monitor, selection);
            ImportReport report = extent != null && extent.full
                    ? workbench.importFull(options)
                    : workbench.importSince(extent == null ? null : extent.since, options);
            monitor.runEnded();
            boolean complete = report.succeeded() && selection.isAll() && (extent == null || extent.since == null);
            return monitor.exitCode(new Output("import", spec.commandLine().getOut(), agent.json())
                    .print(report, new Findings(complete, list, List.of(Listing.users(workbench.soffid())))));
        }
    }
}
