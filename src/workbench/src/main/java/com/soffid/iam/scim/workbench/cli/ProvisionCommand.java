package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.option.AgentOptions;
import com.soffid.iam.scim.workbench.cli.option.ChosenPeople;
import com.soffid.iam.scim.workbench.cli.option.PeopleChoice;
import com.soffid.iam.scim.workbench.cli.output.Output;
import com.soffid.iam.scim.workbench.cli.terminal.RunMonitor;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings people to the target. */
@Command(
        name = "provision",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Brings people and their roles to the target, as Soffid's tasks would. Writes only what differs. A task that "
                    + "fails is tried again twice; if three tasks in a row fail because the target does not answer or "
                    + "refuses the credentials, the run ends. Ctrl-C ends it after the request under way.",
            "",
            "The people file is CSV with a header line, or JSON with an array of objects. Columns: userName, firstName, "
                    + "lastName, email, disabled (true or false), roles (separated by ; in CSV, an array in JSON), "
                    + "password. Every other column becomes an attribute of the user. A password is set for an account "
                    + "that is new; for the others only with --set-passwords.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim provision --config agent.xml --parameters agent.properties --people people.csv",
            "  scim provision ... --people people.csv --only anna bruno    two people first",
            "  scim provision ... --people people.csv --disable carla --remove dora"
        })
final class ProvisionCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @Mixin
    private PeopleChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (choice.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Nothing to do: give --people or --remove");
        }
        ChosenPeople chosen = choice.read();
        chosen.warning().ifPresent(spec.commandLine().getErr()::println);
        try (Workbench workbench = agent.open();
                RunMonitor monitor = agent.monitor()) {
            chosen.putInto(workbench.soffid());
            ProvisioningReport report = workbench.provision(chosen.tasks(), monitor);
            monitor.runEnded();
            Output output = new Output("provision", spec.commandLine().getOut(), agent.json());
            return monitor.exitCode(output.print(report));
        }
    }
}
