package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.engine.plan.Plan;
import com.soffid.iam.scim.workbench.engine.plan.SavedPlan;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.people.PeopleFile;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The people of a plan, with the options that {@code provision} has, too. */
final class PeopleChoice {
    @Option(names = "--people", paramLabel = "FILE", description = "The people to create or update: *.csv or *.json.")
    private Path people;

    @Option(
            names = "--remove",
            paramLabel = "NAME",
            description = "An account to delete in the target. May be repeated.")
    private List<String> remove = List.of();

    @Option(
            names = "--disable",
            paramLabel = "NAME",
            description = "An account of the people file to deactivate in the target. May be repeated.")
    private List<String> disable = List.of();

    @Option(
            names = "--set-passwords",
            description =
                    "Also set the passwords of the people file for accounts that the target has. A password is never "
                            + "compared, because a target does not show it.")
    private boolean setPasswords;

    private PeopleChoice() {}

    /** The choice that a saved plan was made with. */
    static PeopleChoice of(SavedPlan saved) {
        PeopleChoice choice = new PeopleChoice();
        choice.people = saved.peopleFile().orElse(null);
        choice.remove = saved.remove();
        choice.disable = saved.disable();
        choice.setPasswords = saved.setPasswords();
        return choice;
    }

    boolean isEmpty() {
        return people == null && remove.isEmpty();
    }

    /** The choice with a plan, as a file keeps them. */
    SavedPlan with(String agent, Plan plan) {
        return SavedPlan.of(agent, Optional.ofNullable(people), remove, disable, setPasswords, plan);
    }

    List<String> remove() {
        return remove;
    }

    boolean setPasswords() {
        return setPasswords;
    }

    /** Reads the people file, if there is one. */
    List<Person> read() {
        return people == null ? List.of() : PeopleFile.read(people);
    }

    /** Brings Soffid to the state that the target shall have. */
    void putInto(SoffidDirectory soffid, List<Person> persons) {
        Staff staff = new Staff(soffid);
        persons.forEach(staff::put);
        for (String name : disable) {
            if (soffid.accounts().find(name).isEmpty()) {
                throw new ConfigurationException(
                        "--disable " + name + ": not in the people file. The account is written as "
                                + "Soffid knows it, so that a person who is not there would lose every mapped attribute");
            }
            soffid.disableAccount(name);
        }
        for (String name : remove) {
            soffid.removeAccount(name);
            soffid.users().remove(name);
        }
    }

    /** The tasks that bring the state of Soffid to the target. */
    List<Task> tasks(SoffidDirectory soffid) {
        List<Task> tasks = new ArrayList<>();
        soffid.users().names().forEach(user -> tasks.add(new Task.UpdateUser(user)));
        if (setPasswords) {
            soffid.accounts().names().stream()
                    .filter(account -> soffid.passwords().find(account).isPresent())
                    .forEach(account -> tasks.add(new Task.UpdatePassword(account, false)));
        }
        soffid.roles().names().forEach(role -> tasks.add(new Task.UpdateRole(role)));
        remove.forEach(name -> tasks.add(new Task.UpdateAccount(name)));
        return tasks;
    }
}
