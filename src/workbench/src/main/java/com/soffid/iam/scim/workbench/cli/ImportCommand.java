package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
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
            "Loads identities from the target into a Soffid that is empty at first, as an authoritative source. Prints the "
                    + "mark from which the next run may go on. Writes nothing to the target.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was loaded",
            "1:the run was aborted, or a change could not be loaded",
            "2:an option, a file or the configuration is wrong"
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @ArgGroup
    private Extent extent;

    @Option(names = "--list", description = "Print the users.")
    private boolean list;

    @Spec
    private CommandSpec spec;

    /** How much is loaded. */
    static final class Extent {
        @Option(
                names = "--since",
                paramLabel = "MARK",
                description = "Load what changed since the mark that an earlier run printed.")
        private String since;

        @Option(names = "--full", description = "Full load: takes no mark and gives none, as Soffid does it.")
        private boolean full;
    }

    @Override
    public Integer call() {
        try (Workbench workbench = agent.open()) {
            Output output = new Output("import", spec.commandLine().getOut(), agent.json());
            var report = extent != null && extent.full
                    ? workbench.importFull()
                    : workbench.importSince(extent == null ? null : extent.since);
            return output.print(report, list ? List.of(Listing.users(workbench.soffid())) : List.of());
        }
    }
}
