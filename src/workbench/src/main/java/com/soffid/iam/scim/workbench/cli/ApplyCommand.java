package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.Output;
import com.soffid.iam.scim.workbench.cli.terminal.RunMonitor;
import com.soffid.iam.scim.workbench.cli.terminal.Terminal;
import com.soffid.iam.scim.workbench.cli.view.PlanPrinter;
import com.soffid.iam.scim.workbench.engine.plan.Plan;
import com.soffid.iam.scim.workbench.engine.plan.PlanRun;
import com.soffid.iam.scim.workbench.engine.plan.PlannedObject;
import com.soffid.iam.scim.workbench.engine.plan.SavedPlan;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.people.Person;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the changes of a saved plan. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Makes the changes of a plan that 'scim plan --out' saved. First plans anew, and says what has changed since: in the "
                    + "target or in the people file. Then asks, and makes the changes of the new plan.",
            "",
            "The plan names the people file and holds no password, so that the file must still be there.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim apply monday.plan --config agent-config.xml --parameters agent.properties",
            "  scim apply monday.plan --config agent-config.xml --parameters agent.properties --yes"
        })
final class ApplyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The saved plan.")
    private Path file;

    @Mixin
    private AgentOptions agent;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SavedPlan saved = SavedPlan.read(file);
        PeopleChoice choice = PeopleChoice.of(saved);
        List<Person> persons = choice.read();
        try (Workbench workbench = agent.open()) {
            if (!saved.agent().equals(workbench.soffid().system())) {
                throw new ConfigurationException(file + ": is a plan for the agent " + saved.agent() + ", not for "
                        + workbench.soffid().system());
            }
            choice.putInto(workbench.soffid(), persons);
            Plan now =
                    new PlanRun(workbench.dispatcher(), workbench.soffid()).run(choice.remove(), choice.setPasswords());
            // With --json the report is all that standard output has.
            PrintWriter out = agent.json()
                    ? spec.commandLine().getErr()
                    : spec.commandLine().getOut();
            show(
                    saved,
                    now,
                    new PlanPrinter(out, spec.commandLine().getColorScheme().ansi()),
                    out);
            if (!now.complete()) {
                out.println("Nothing was changed, because the plan is not complete.");
                return ExitCode.SOMETHING_FAILED;
            }
            if (now.changesAnything() && !isConfirmed()) {
                out.println("Nothing was changed.");
                return ExitCode.SOMETHING_FAILED;
            }
            try (RunMonitor monitor = agent.monitor()) {
                // The tasks were not confirmed, and a trigger may change something though nothing differs.
                List<Task> tasks = now.changesAnything() ? choice.tasks(workbench.soffid()) : List.of();
                ProvisioningReport report = workbench.provision(tasks, monitor);
                monitor.runEnded();
                Output output = new Output("apply", spec.commandLine().getOut(), agent.json());
                return monitor.exitCode(output.print(report, List.of()));
            }
        }
    }

    private static void show(SavedPlan saved, Plan now, PlanPrinter printer, PrintWriter out) {
        List<PlannedObject> before = saved.plan().objects();
        List<PlannedObject> added = now.objects().stream()
                .filter(object -> !before.contains(object))
                .toList();
        List<PlannedObject> gone = before.stream()
                .filter(object -> !now.objects().contains(object))
                .toList();
        if (added.isEmpty() && gone.isEmpty()) {
            out.println("Nothing has changed since " + saved.made() + ".");
        } else {
            printer.printOnly("Planned at " + saved.made() + ", and not any more:", gone);
            printer.printOnly("Not planned at " + saved.made() + ", and now:", added);
            out.println();
        }
        out.println("To be done:");
        printer.print(now);
    }

    private boolean isConfirmed() {
        if (yes) {
            return true;
        }
        String answer = Terminal.askOpenly("Make these changes? [y/N] ")
                .orElseThrow(
                        () -> new ConfigurationException(
                                "there is no terminal to ask on: look at the changes above, then repeat the command with --yes"));
        return List.of("y", "yes").contains(answer.trim().toLowerCase(Locale.ROOT));
    }
}
