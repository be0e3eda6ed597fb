package com.soffid.iam.scim.workbench.cli.option;

import com.soffid.iam.scim.workbench.engine.plan.Plan;
import com.soffid.iam.scim.workbench.engine.plan.SavedPlan;
import com.soffid.iam.scim.workbench.people.PeopleFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which people are brought to the target, and what happens to their accounts. */
public final class PeopleChoice {
    @Option(names = "--people", paramLabel = "FILE", description = "The people to create or update: *.csv or *.json.")
    private Path people;

    @Option(
            names = "--remove",
            paramLabel = "NAME",
            description =
                    "An account to delete in the target; fails if the target has none of that name. May be repeated.")
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

    @Mixin
    private SelectionOptions chosen;

    private PeopleChoice() {}

    /** Whether there is neither a people file nor an account to delete. */
    public boolean isEmpty() {
        return people == null && remove.isEmpty();
    }

    /**
     * Reads the people file, if there is one.
     *
     * @throws com.soffid.iam.scim.workbench.input.ConfigurationException if the file cannot be read, or lacks a name that an
     *     option gives
     */
    public ChosenPeople read() {
        return new ChosenPeople(
                people == null ? List.of() : PeopleFile.read(people),
                chosen.selection(),
                remove,
                disable,
                setPasswords);
    }

    /** Reads the people file of a saved plan and makes the choice of that plan. */
    public static ChosenPeople read(SavedPlan saved) {
        return new ChosenPeople(
                saved.peopleFile().map(PeopleFile::read).orElse(List.of()),
                saved.selection(),
                saved.remove(),
                saved.disable(),
                saved.setPasswords());
    }

    /** The choice with a plan, as a file keeps them. */
    public SavedPlan with(String agent, Plan plan) {
        return SavedPlan.of(
                agent, Optional.ofNullable(people), remove, disable, setPasswords, chosen.selection(), plan);
    }
}
