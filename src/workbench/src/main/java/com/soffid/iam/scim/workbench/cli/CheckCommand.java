package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.option.AgentOptions;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.view.CheckPrinter;
import com.soffid.iam.scim.workbench.engine.check.CheckReport;
import com.soffid.iam.scim.workbench.engine.check.CheckRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tests the way to the target and what the object mappings need from it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Reads the configuration, starts the agent and tests, step by step, what it needs from the target: the connection, "
                    + "the credentials, a page of each object mapping, and each filter and form of update that the mappings "
                    + "use. Says for each step that it works, or what to do. Changes nothing: a filter asks for a value "
                    + "that no resource has, and an update names an id that no resource has.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim check --config agent-config.xml --parameters agent.properties",
            "  scim check --config agent-config.xml --parameters agent.properties --json",
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Workbench workbench = agent.open()) {
            CheckReport report = new CheckRun(workbench.dispatcher()).run();
            CheckPrinter printer = new CheckPrinter(
                    spec.commandLine().getOut(),
                    spec.commandLine().getColorScheme().ansi());
            if (agent.json()) {
                printer.printJson(report);
            } else {
                printer.print(report);
            }
            return ExitCode.of(report.succeeded());
        }
    }
}
