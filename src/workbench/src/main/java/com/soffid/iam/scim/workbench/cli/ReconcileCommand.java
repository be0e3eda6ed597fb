package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.option.AgentOptions;
import com.soffid.iam.scim.workbench.cli.option.ReportOption;
import com.soffid.iam.scim.workbench.cli.option.SelectionOptions;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.Findings;
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
import com.soffid.iam.scim.workbench.engine.snapshot.Snapshot;
import com.soffid.iam.scim.workbench.engine.snapshot.SnapshotComparison;
import com.soffid.iam.scim.workbench.engine.snapshot.SnapshotFile;
import com.soffid.iam.scim.workbench.people.PeopleFile;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
            "Reads the accounts, roles and grants of the target into a Soffid that is empty at first, and shows what it found. "
                    + "Writes nothing to the target. The run fails if a list cannot be read to its end, because Soffid "
                    + "would remove the rest. A call that fails is made three times. Ctrl-C ends the run after the request "
                    + "under way.",
            "",
            "With --soffid, compares the target with a file: with people, as Soffid would have them, or with what the target "
                    + "had when 'scim reconcile --json' was run. Shows what is missing, what differs, and what only the "
                    + "target has.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim reconcile --config agent.xml --parameters agent.properties --list",
            "  scim reconcile ... --report found.html    the accounts and roles as a page",
            "  scim reconcile ... --soffid people.csv --report drift.html    what differs from these people",
            "  scim reconcile ... --json > monday.json    keeps what the target has",
            "  scim reconcile ... --soffid monday.json    what differs from that",
            "  scim reconcile ... --only anna bruno --list    two accounts and all roles"
        })
final class ReconcileCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @Option(
            names = "--full",
            description = "Full reconciliation: also remove from Soffid what the target does not list.")
    private boolean full;

    @Option(names = "--list", description = "Show all accounts and roles, and not only the first 20 of each.")
    private boolean list;

    @Option(
            names = "--soffid",
            paramLabel = "FILE",
            description =
                    "Compare the target with this file: people (*.csv or *.json), or what 'scim reconcile --json' or 'scim "
                            + "import --json' printed (*.json).")
    private @Nullable Path soffid;

    @Mixin
    private ReportOption report;

    @Mixin
    private SelectionOptions chosen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Selection selection = chosen.selection();
        report.check();
        if (soffid == null) {
            return show(selection);
        }
        if (full || list || !selection.isAll()) {
            throw new ParameterException(
                    spec.commandLine(), "--soffid compares everything: it goes with --report and --json only");
        }
        Optional<Snapshot> saved = SnapshotFile.read(soffid);
        return saved.isPresent() ? compare(saved.get()) : compare(PeopleFile.read(soffid));
    }

    private int show(Selection selection) {
        try (Workbench workbench = agent.open();
                RunMonitor monitor = agent.monitor()) {
            ReconcileReport read = workbench.reconcile(full, new RunOptions(monitor, selection));
            monitor.runEnded();
            Snapshot found = Snapshot.of(workbench.soffid());
            report.write(workbench, about -> Reports.of(about, found, read));
            boolean complete = read.succeeded() && selection.isAll();
            return monitor.exitCode(new Output("reconcile", spec.commandLine().getOut(), agent.json())
                    .print(
                            read,
                            new Findings(
                                    complete,
                                    list,
                                    List.of(Listing.accounts(found, read.succeeded()), Listing.roles(found)))));
        }
    }

    private int compare(Snapshot saved) {
        try (Workbench workbench = agent.open();
                RunMonitor monitor = agent.monitor()) {
            ReconcileReport read = workbench.reconcile(false, new RunOptions(monitor, Selection.ALL));
            Drift drift = new SnapshotComparison(saved).with(Snapshot.of(workbench.soffid()), read);
            return print(drift, workbench, monitor);
        }
    }

    private int compare(List<Person> persons) {
        try (Workbench workbench = agent.open();
                RunMonitor monitor = agent.monitor()) {
            Staff staff = new Staff(workbench.soffid());
            persons.forEach(staff::put);
            Drift drift = new DriftRun(workbench.dispatcher(), workbench.soffid(), monitor).run();
            return print(drift, workbench, monitor);
        }
    }

    private int print(Drift drift, Workbench workbench, RunMonitor monitor) {
        monitor.runEnded();
        report.write(workbench, about -> Reports.of(about, drift));
        DriftPrinter printer = new DriftPrinter(
                spec.commandLine().getOut(), spec.commandLine().getColorScheme().ansi());
        if (agent.json()) {
            printer.printJson(drift);
        } else {
            printer.print(drift);
        }
        return monitor.exitCode(ExitCode.of(drift.complete()));
    }
}
