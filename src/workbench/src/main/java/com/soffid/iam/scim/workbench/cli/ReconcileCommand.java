package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.output.Listing;
import com.soffid.iam.scim.workbench.cli.output.Output;
import com.soffid.iam.scim.workbench.cli.terminal.RunMonitor;
import com.soffid.iam.scim.workbench.engine.control.RunOptions;
import com.soffid.iam.scim.workbench.engine.control.Selection;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the target's accounts, roles and grants. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Reads the accounts, roles and grants of the target into a Soffid that is empty at first. Writes nothing to the "
                    + "target. The run fails if a list cannot be read to its end, because Soffid would remove the rest. A "
                    + "call that fails is made three times. Ctrl-C ends the run after the request under way.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim reconcile --config agent.xml --parameters agent.properties --list",
            "  scim reconcile ... --only anna bruno --list    two accounts and all roles"
        })
final class ReconcileCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @Option(
            names = "--full",
            description = "Full reconciliation: also remove from Soffid what the target does not list.")
    private boolean full;

    @Option(names = "--list", description = "Print the accounts with their roles.")
    private boolean list;

    @Mixin
    private SelectionOptions chosen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Selection selection = chosen.selection();
        try (Workbench workbench = agent.open();
                RunMonitor monitor = agent.monitor()) {
            Output output = new Output("reconcile", spec.commandLine().getOut(), agent.json());
            ReconcileReport report = workbench.reconcile(full, new RunOptions(monitor, selection));
            monitor.runEnded();
            return monitor.exitCode(
                    output.print(report, list ? List.of(Listing.accounts(workbench.soffid())) : List.of()));
        }
    }
}
