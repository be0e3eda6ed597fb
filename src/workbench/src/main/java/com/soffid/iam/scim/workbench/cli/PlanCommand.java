package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.option.AgentOptions;
import com.soffid.iam.scim.workbench.cli.option.ChosenPeople;
import com.soffid.iam.scim.workbench.cli.option.PeopleChoice;
import com.soffid.iam.scim.workbench.cli.option.ReportOption;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.terminal.RunMonitor;
import com.soffid.iam.scim.workbench.cli.view.PlanPrinter;
import com.soffid.iam.scim.workbench.cli.view.Reports;
import com.soffid.iam.scim.workbench.engine.plan.Plan;
import com.soffid.iam.scim.workbench.engine.plan.PlanRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what a provisioning would change. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Shows what 'provision' would change in the target: what is created, changed attribute by attribute, deleted or "
                    + "deactivated, and who joins or leaves a role. Writes nothing and runs no trigger.",
            "",
            "The people file and the options that choose people are those of 'provision'. A new account is shown with its password masked; the password of an "
                    + "account that the target has is not set without --set-passwords.",
            ""
        },
        exitCodeOnInvalidInput = ExitCode.BAD_CONFIGURATION_OF_A_PLAN,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing would change",
            "1:the changes of an object are not known; the plan says why",
            "2:there are changes",
            "3:an option, a file or the configuration is wrong",
            "130:the user ended it (Ctrl-C); the plan has what was looked at"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim plan --config agent-config.xml --parameters agent.properties --people people.csv",
            "  scim plan --config agent-config.xml --parameters agent.properties --people people.csv --only anna bruno",
            "  scim plan --config agent-config.xml --parameters agent.properties --people people.csv --remove jdoe",
            "  scim plan --config agent-config.xml --parameters agent.properties --people people.csv --out monday.plan"
        })
final class PlanCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @Mixin
    private PeopleChoice choice;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also save the plan in a file, for 'scim apply'. It holds no password.")
    private Path file;

    @Mixin
    private ReportOption report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (choice.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Nothing to plan: give --people or --remove");
        }
        report.check();
        ChosenPeople chosen = choice.read();
        chosen.warning().ifPresent(spec.commandLine().getErr()::println);
        try (Workbench workbench = agent.open();
                RunMonitor monitor = agent.monitor()) {
            chosen.putInto(workbench.soffid());
            Plan plan = new PlanRun(workbench.dispatcher(), workbench.soffid(), monitor).run(chosen.scope());
            monitor.runEnded();
            if (file != null) {
                choice.with(workbench.soffid().system(), plan).write(file);
            }
            report.write(workbench, about -> Reports.of(about, plan));
            PlanPrinter printer = new PlanPrinter(
                    spec.commandLine().getOut(),
                    spec.commandLine().getColorScheme().ansi());
            if (agent.json()) {
                printer.printJson(plan);
            } else {
                printer.print(plan);
                if (file != null) {
                    spec.commandLine()
                            .getOut()
                            .println("Saved in " + file + ". To make these changes: scim apply " + file);
                }
            }
            return monitor.exitCode(exitCode(plan));
        }
    }

    private static int exitCode(Plan plan) {
        if (!plan.complete()) {
            return ExitCode.SOMETHING_FAILED;
        }
        return plan.changesAnything() ? ExitCode.THERE_ARE_CHANGES : ExitCode.ALL_DONE;
    }
}
