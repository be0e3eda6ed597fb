package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.output.Output;
import com.soffid.iam.scim.workbench.cli.terminal.RunMonitor;
import com.soffid.iam.scim.workbench.engine.control.Selection;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.input.NearestName;
import com.soffid.iam.scim.workbench.people.PeopleFile;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--people", paramLabel = "FILE", description = "The people to create or update: *.csv or *.json.")
    private Path people;

    @Option(
            names = "--set-passwords",
            description = "Set the passwords of the people file for accounts that the target has already, too.")
    private boolean setPasswords;

    @Option(
            names = "--remove",
            paramLabel = "NAME",
            description =
                    "Delete an account in the target; fails if the target has none of that name. May be repeated.")
    private List<String> remove = List.of();

    @Option(
            names = "--disable",
            paramLabel = "NAME",
            description = "Deactivate an account of the people file in the target. May be repeated.")
    private List<String> disable = List.of();

    @Mixin
    private SelectionOptions chosen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (people == null && remove.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Nothing to do: give --people or --remove");
        }
        Selection selection = chosen.selection();
        List<Person> persons = people == null ? List.of() : PeopleFile.read(people);
        refuseUnknown("--only", selection.names(), persons, "");
        refuseUnknown(
                "--disable",
                disable,
                persons,
                ". The account is written as Soffid knows it, so that a person who is not there would lose every mapped"
                        + " attribute");
        try (Workbench workbench = agent.open()) {
            SoffidDirectory soffid = workbench.soffid();
            Staff staff = new Staff(soffid);
            persons.forEach(staff::put);
            disable.forEach(soffid::disableAccount);
            List<Task> tasks = tasks(persons, selection, soffid);
            try (RunMonitor monitor = agent.monitor()) {
                ProvisioningReport report = workbench.provision(tasks, monitor);
                monitor.runEnded();
                Output output = new Output("provision", spec.commandLine().getOut(), agent.json());
                return monitor.exitCode(output.print(report, List.of()));
            }
        }
    }

    private static void refuseUnknown(String option, Iterable<String> names, List<Person> persons, String why) {
        Set<String> known = persons.stream().map(Person::userName).collect(Collectors.toSet());
        for (String name : names) {
            if (!known.contains(name)) {
                throw new ConfigurationException(
                        option + " " + name + ": not in the people file" + NearestName.question(known, name) + why);
            }
        }
    }

    /** The tasks in the order of Soffid: users with their passwords, then roles, then removals. */
    private List<Task> tasks(List<Person> persons, Selection selection, SoffidDirectory soffid) {
        for (String name : remove) {
            soffid.removeAccount(name);
            soffid.users().remove(name);
        }
        List<Person> staying = persons.stream()
                .filter(person -> !remove.contains(person.userName()))
                .toList();
        List<Person> selected = selection.of(staying, Person::userName);
        List<Task> tasks = new ArrayList<>();
        selected.forEach(person -> tasks.addAll(tasks(person)));
        tasks.addAll(roles(persons, selected));
        remove.forEach(name -> tasks.add(new Task.RemoveAccount(name)));
        return tasks;
    }

    private List<Task> tasks(Person person) {
        String name = person.userName();
        if (person.password().isEmpty()) {
            return List.of(new Task.UpdateUser(name));
        }
        return setPasswords
                ? List.of(new Task.UpdateUser(name), new Task.UpdatePassword(name, false))
                : List.of(new Task.UpdateUserWithNewPassword(name));
    }

    /**
     * The tasks of the roles, except those which a person has that is not selected: the update of a role writes all its members,
     * and some of them may not be in the target yet.
     */
    private List<Task> roles(List<Person> persons, List<Person> selected) {
        Set<String> names = selected.stream().map(Person::userName).collect(Collectors.toSet());
        Set<String> roles = new TreeSet<>();
        selected.forEach(person -> roles.addAll(person.roles()));
        Set<String> left = new TreeSet<>();
        persons.stream()
                .filter(person -> !names.contains(person.userName()) && !remove.contains(person.userName()))
                .forEach(person -> left.addAll(person.roles()));
        left.retainAll(roles);
        if (!left.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("scim: not updated, because not all their people are chosen: the roles "
                            + String.join(", ", left));
        }
        roles.removeAll(left);
        return roles.stream().<Task>map(Task.UpdateRole::new).toList();
    }
}
