package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.addon.ConnectException;
import com.soffid.iam.scim.workbench.addon.WorkbenchVersion;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

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
            "2:an option, a file or the agent configuration is wrong; of plan: there are changes",
            "3:of plan: an option, a file or the agent configuration is wrong"
        },
        subcommands = {
            DemoCommand.class,
            CheckCommand.class,
            DiscoverCommand.class,
            PlanCommand.class,
            ApplyCommand.class,
            ExplainCommand.class,
            ServeCommand.class,
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

    /** The command line; running it does not end the program. */
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

    /** Makes a message and an exit code of the exception of a command; prints a stack trace only for a defect. */
    private static final class ErrorMessages implements IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception thrown, CommandLine command, ParseResult arguments) {
            if (thrown instanceof ConfigurationException) {
                command.getErr().println("scim: " + thrown.getMessage());
                return command.getCommandSpec().exitCodeOnInvalidInput();
            }
            if (thrown instanceof ConnectException) {
                command.getErr()
                        .println("scim: " + Failure.of("connect", thrown).reason());
                return ExitCode.SOMETHING_FAILED;
            }
            thrown.printStackTrace(command.getErr());
            return ExitCode.SOMETHING_FAILED;
        }
    }
}
