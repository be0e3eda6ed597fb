package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.option.AgentOptions;
import com.soffid.iam.scim.workbench.cli.option.ChosenPeople;
import com.soffid.iam.scim.workbench.cli.option.PeopleChoice;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.Json;
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
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        ChosenPeople chosen = PeopleChoice.read(saved);
        try (Workbench workbench = agent.open()) {
            if (!saved.agent().equals(workbench.soffid().system())) {
                throw new ConfigurationException(file + ": is a plan for the agent " + saved.agent() + ", not for "
                        + workbench.soffid().system());
            }
            chosen.putInto(workbench.soffid());
            Plan now;
            try (RunMonitor monitor = agent.monitor()) {
                now = new PlanRun(workbench.dispatcher(), workbench.soffid(), monitor).run(chosen.scope());
                monitor.runEnded();
                show(saved, now);
                if (!now.complete()) {
                    return monitor.exitCode(unchanged("Nothing was changed, because the plan is not complete."));
                }
            }
            if (now.changesAnything() && !isConfirmed()) {
                return unchanged("Nothing was changed.");
            }
            // The tasks were not confirmed, and a trigger may change something though nothing differs.
            return make(workbench, now.changesAnything() ? chosen.tasks() : List.of());
        }
    }

    private int make(Workbench workbench, List<Task> tasks) {
        try (RunMonitor monitor = agent.monitor()) {
            ProvisioningReport report = workbench.provision(tasks, monitor);
            monitor.runEnded();
            Output output = new Output("apply", spec.commandLine().getOut(), agent.json());
            return monitor.exitCode(output.print(report));
        }
    }

    /** Shows what has changed since, and what is to be done. */
    private void show(SavedPlan saved, Plan now) {
        PrintWriter out = texts();
        PlanPrinter printer =
                new PlanPrinter(out, spec.commandLine().getColorScheme().ansi());
        List<PlannedObject> gone = missing(saved.plan(), now);
        List<PlannedObject> added = missing(now, saved.plan());
        if (added.isEmpty() && gone.isEmpty()) {
            out.println("Nothing has changed since " + saved.made() + ".");
        } else {
            printer.printOnly("Planned at " + saved.made() + ", and not any more:", gone);
            printer.printOnly("Not planned at " + saved.made() + ", and now:", added);
            out.println();
        }
        out.println("To be done:");
        printer.print(now);
        out.flush();
    }

    /** The changes of a plan that another one does not have. */
    private static List<PlannedObject> missing(Plan plan, Plan other) {
        Set<PlannedObject> others = new HashSet<>(other.objects());
        return plan.objects().stream()
                .filter(object -> object.action() != PlannedObject.Action.UNCHANGED)
                .filter(object -> !others.contains(object))
                .toList();
    }

    /** Where texts for a person go. With --json the report is all that standard output has. */
    private PrintWriter texts() {
        return agent.json() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    }

    private int unchanged(String why) {
        texts().println(why);
        if (agent.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("command", "apply");
            document.put("succeeded", false);
            document.put("error", why);
            document.put("exitCode", ExitCode.SOMETHING_FAILED);
            Json.print(spec.commandLine().getOut(), document);
        }
        return ExitCode.SOMETHING_FAILED;
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
