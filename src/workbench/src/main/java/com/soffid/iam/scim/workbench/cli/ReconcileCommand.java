package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.Listing;
import com.soffid.iam.scim.workbench.cli.output.Output;
import com.soffid.iam.scim.workbench.cli.terminal.RunMonitor;
import com.soffid.iam.scim.workbench.cli.view.DriftPrinter;
import com.soffid.iam.scim.workbench.cli.view.Reports;
import com.soffid.iam.scim.workbench.engine.control.RunOptions;
import com.soffid.iam.scim.workbench.engine.control.Selection;
import com.soffid.iam.scim.workbench.engine.plan.Drift;
import com.soffid.iam.scim.workbench.engine.plan.DriftRun;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.people.PeopleFile;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads the target's accounts, roles and grants. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Reads the accounts, roles and grants of the target into a Soffid that is empty at first. With --soffid, compares "
                    + "the target with the people of a file instead, and shows what is missing, what differs, and what only "
                    + "the target has. Writes nothing to the target. The run fails if a list cannot be read to its end, because Soffid would remove the rest. A "
                    + "call that fails is made three times. Ctrl-C ends the run after the request under way.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim reconcile --config agent.xml --parameters agent.properties --list",
            "  scim reconcile ... --soffid people.csv --report drift.html    what differs from these people",
            "  scim reconcile ... --only anna bruno --list    two accounts and all roles"
        })
final class ReconcileCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @Option(
            names = "--full",
            description = "Full reconciliation: also remove from Soffid what the target does not list.")
    private boolean full;

    @Option(names = "--list", description = "Print the accounts with their roles.")
    private boolean list;

    @Option(
            names = "--soffid",
            paramLabel = "FILE",
            description =
                    "Compare the target with the people of this file (*.csv or *.json), as Soffid would have them.")
    private @Nullable Path people;

    @Mixin
    private ReportOption report;

    @Mixin
    private SelectionOptions chosen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Selection selection = chosen.selection();
        if (people != null) {
            return compare(people, selection);
        }
        if (report.isGiven()) {
            throw new ParameterException(spec.commandLine(), "--report needs --soffid: it shows a comparison");
        }
        try (Workbench workbench = agent.open();
                RunMonitor monitor = agent.monitor()) {
            Output output = new Output("reconcile", spec.commandLine().getOut(), agent.json());
            ReconcileReport read = workbench.reconcile(full, new RunOptions(monitor, selection));
            monitor.runEnded();
            return monitor.exitCode(
                    output.print(read, list ? List.of(Listing.accounts(workbench.soffid())) : List.of()));
        }
    }

    private int compare(Path file, Selection selection) {
        if (full || list || !selection.isAll()) {
            throw new ParameterException(
                    spec.commandLine(), "--soffid compares everything: it goes with --report and --json only");
        }
        report.check();
        List<Person> persons = PeopleFile.read(file);
        try (Workbench workbench = agent.open()) {
            Staff staff = new Staff(workbench.soffid());
            persons.forEach(staff::put);
            Drift drift = new DriftRun(workbench.dispatcher(), workbench.soffid()).run();
            report.write(workbench, about -> Reports.of(about, drift));
            DriftPrinter printer = new DriftPrinter(
                    spec.commandLine().getOut(),
                    spec.commandLine().getColorScheme().ansi());
            if (agent.json()) {
                printer.printJson(drift);
            } else {
                printer.print(drift);
            }
            return ExitCode.of(drift.complete());
        }
    }
}
