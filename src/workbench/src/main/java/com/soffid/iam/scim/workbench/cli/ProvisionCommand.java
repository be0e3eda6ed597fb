package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.output.Output;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.people.PeopleFile;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
            "Brings people, their passwords and their roles to the target, as Soffid's tasks would. A task that fails "
                    + "is tried again twice.",
            "",
            "The people file is CSV with a header line, or JSON with an array of objects. Columns: userName, firstName, "
                    + "lastName, email, disabled (true or false), roles (separated by ; in CSV, an array in JSON), "
                    + "password. Every other column becomes an attribute of the user.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every task was done", "1:a task failed", "2:an option, a file or the configuration is wrong"
        })
final class ProvisionCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @Option(names = "--people", paramLabel = "FILE", description = "The people to create or update: *.csv or *.json.")
    private Path people;

    @Option(names = "--remove", paramLabel = "NAME", description = "Delete an account in the target. May be repeated.")
    private List<String> remove = List.of();

    @Option(
            names = "--disable",
            paramLabel = "NAME",
            description = "Deactivate an account of the people file in the target. May be repeated.")
    private List<String> disable = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (people == null && remove.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Nothing to do: give --people or --remove");
        }
        List<Person> persons = people == null ? List.of() : PeopleFile.read(people);
        try (Workbench workbench = agent.open()) {
            SoffidDirectory soffid = workbench.soffid();
            Staff staff = new Staff(soffid);
            persons.forEach(staff::put);
            disable.forEach(name -> disable(name, soffid));
            Output output = new Output("provision", spec.commandLine().getOut(), agent.json());
            return output.print(workbench.provision(tasks(soffid)), List.of());
        }
    }

    private static void disable(String name, SoffidDirectory soffid) {
        if (soffid.accounts().find(name).isEmpty()) {
            throw new ConfigurationException(
                    "--disable " + name + ": not in the people file. The account is written as "
                            + "Soffid knows it, so that a person who is not there would lose every mapped attribute");
        }
        soffid.disableAccount(name);
    }

    private List<Task> tasks(SoffidDirectory soffid) {
        for (String name : remove) {
            soffid.removeAccount(name);
            soffid.users().remove(name);
        }
        List<Task> tasks = new ArrayList<>(Task.everythingIn(soffid));
        remove.forEach(name -> tasks.add(new Task.UpdateAccount(name)));
        return tasks;
    }
}
