package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.WorkbenchVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: {@code scim <command>}. */
@Command(
        name = "scim",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Runs the Soffid SCIM connector addon outside Soffid, as a sync server would.",
        description = {
            "",
            "An agent is described by two files: the configuration that the console's agent page exports, and a properties "
                    + "file with the parameters of that page. Soffid itself is kept in memory while a command runs.",
            "",
            "Try 'scim demo' first: it needs nothing and shows what the connector does.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was done",
            "1:something failed; the report says what and why",
            "2:an option, a file or the agent configuration is wrong"
        },
        subcommands = {
            DemoCommand.class,
            CheckCommand.class,
            ProvisionCommand.class,
            ReconcileCommand.class,
            ImportCommand.class,
            TargetsCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, for running it without ending the program. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new ErrorMessages())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(false);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"scim " + WorkbenchVersion.get()};
        }
    }
}
