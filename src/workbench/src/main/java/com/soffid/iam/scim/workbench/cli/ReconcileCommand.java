package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.output.Listing;
import com.soffid.iam.scim.workbench.cli.output.Output;
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
                    + "target. The run fails if a list cannot be read to its end, because Soffid would remove the rest.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was read",
            "1:the run was aborted, or an object could not be loaded",
            "2:an option, a file or the configuration is wrong"
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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Workbench workbench = agent.open()) {
            Output output = new Output("reconcile", spec.commandLine().getOut(), agent.json());
            var report = workbench.reconcile(full);
            return output.print(report, list ? List.of(Listing.accounts(workbench.soffid())) : List.of());
        }
    }
}
