package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.output.Listing;
import com.soffid.iam.scim.workbench.cli.output.Output;
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
                    + "mark for the next run. Writes nothing to the target.",
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
        try (Workbench workbench = agent.open()) {
            Output output = new Output("import", spec.commandLine().getOut(), agent.json());
            var report = extent != null && extent.full
                    ? workbench.importFull()
                    : workbench.importSince(extent == null ? null : extent.since);
            return output.print(report, list ? List.of(Listing.users(workbench.soffid())) : List.of());
        }
    }
}
