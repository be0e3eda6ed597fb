package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.addon.WorkbenchVersion;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.terminal.ErrorMessages;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;

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
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim demo",
            "  scim targets show slack --write slack",
            "  scim check --config slack/agent-config.xml --parameters slack/agent.properties",
            "  source <(scim generate-completion)    completes commands and options in bash and zsh"
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
            TargetsCommand.class,
            GenerateCompletion.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line; running it does not end the program. */
    static CommandLine commandLine() {
        ErrorMessages messages = new ErrorMessages();
        CommandLine program = new CommandLine(new Main())
                .setExecutionExceptionHandler(messages)
                .setParameterExceptionHandler(messages)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(false);
        addExitCodes(program);
        return program;
    }

    /** Adds the table of exit codes to the help of each command that has none of its own. */
    private static void addExitCodes(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        if (usage.exitCodeList().isEmpty()) {
            usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.table());
        }
        command.getSubcommands().values().forEach(Main::addExitCodes);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"scim " + WorkbenchVersion.get()};
        }
    }
}
