package com.soffid.iam.scim.workbench.cli.option;

import com.soffid.iam.scim.workbench.engine.control.Selection;
import com.soffid.iam.scim.workbench.engine.plan.PlanScope;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.input.NearestName;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The people of a file, and which of them are brought to the target. A plan and a provisioning use the same choice. Immutable. */
public final class ChosenPeople {
    private final List<Person> people;
    private final List<Person> selected;
    private final List<String> removed;
    private final List<String> disabled;
    private final boolean setPasswords;

    /** @throws ConfigurationException if the file lacks a name that is selected or disabled */
    ChosenPeople(
            List<Person> people,
            Selection selection,
            List<String> removed,
            List<String> disabled,
            boolean setPasswords) {
        refuseUnknown("--only", selection.names(), people, "");
        refuseUnknown(
                "--disable",
                disabled,
                people,
                ". The account is written as Soffid knows it, so that a person who is not there would lose every mapped"
                        + " attribute");
        this.people = people;
        this.removed = List.copyOf(removed);
        this.disabled = List.copyOf(disabled);
        this.setPasswords = setPasswords;
        List<Person> staying = people.stream()
                .filter(person -> !removed.contains(person.userName()))
                .toList();
        this.selected = selection.of(staying, Person::userName);
    }

    private static void refuseUnknown(String option, Iterable<String> names, List<Person> people, String why) {
        Set<String> known = people.stream().map(Person::userName).collect(Collectors.toSet());
        for (String name : names) {
            if (!known.contains(name)) {
                throw new ConfigurationException(
                        option + " " + name + ": not in the people file" + NearestName.question(known, name) + why);
            }
        }
    }

    /** Brings Soffid to the state that the target shall have; all people of the file, also those that are not chosen. */
    public void putInto(SoffidDirectory soffid) {
        Staff staff = new Staff(soffid);
        people.forEach(staff::put);
        disabled.forEach(soffid::disableAccount);
        for (String name : removed) {
            soffid.removeAccount(name);
            soffid.users().remove(name);
        }
    }

    /** What a plan looks at. */
    public PlanScope scope() {
        SortedSet<String> accounts = new TreeSet<>(removed);
        selected.forEach(person -> accounts.add(person.userName()));
        return new PlanScope(accounts, roles(), Set.copyOf(removed), setPasswords);
    }

    /** The tasks in the order of Soffid: users with their passwords, then roles, then removals. */
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        selected.forEach(person -> tasks.addAll(tasks(person)));
        roles().forEach(role -> tasks.add(new Task.UpdateRole(role)));
        removed.forEach(name -> tasks.add(new Task.RemoveAccount(name)));
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
     * The roles of the chosen people, except those which another person has: the update of a role writes all its members, and
     * some of them may not be in the target yet.
     */
    private SortedSet<String> roles() {
        SortedSet<String> roles = rolesOf(selected);
        roles.removeAll(rolesOf(others()));
        return roles;
    }

    private List<Person> others() {
        Set<String> names = selected.stream().map(Person::userName).collect(Collectors.toSet());
        return people.stream()
                .filter(person -> !names.contains(person.userName()) && !removed.contains(person.userName()))
                .toList();
    }

    private static SortedSet<String> rolesOf(List<Person> some) {
        return some.stream().flatMap(person -> person.roles().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Says which roles of the chosen people are left as they are; empty if there is none. */
    public Optional<String> warning() {
        SortedSet<String> left = rolesOf(selected);
        left.retainAll(rolesOf(others()));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("scim: not updated, because not all their people are chosen: the roles "
                        + String.join(", ", left));
    }
}
