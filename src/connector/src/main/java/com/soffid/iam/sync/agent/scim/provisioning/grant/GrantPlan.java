package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.provisioning.change.PlannedChange;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps that bring the grants of an account or a role to what Soffid says, and what cannot be done yet. Immutable. */
public final class GrantPlan {

    /** There is nothing to do. */
    public static final GrantPlan NOTHING = new GrantPlan(List.of(), List.of(), List.of());

    private final List<GrantStep> steps;
    private final List<String> notes;
    private final List<String> problems;

    /**
     * Takes the parts.
     *
     * @param steps in their order
     * @param notes what an administrator should know, and what is no failure
     * @param problems what makes the task fail in the end, so that Soffid tries again
     */
    GrantPlan(List<GrantStep> steps, List<String> notes, List<String> problems) {
        this.steps = List.copyOf(steps);
        this.notes = List.copyOf(notes);
        this.problems = List.copyOf(problems);
    }

    static GrantPlan together(List<GrantPlan> plans) {
        return new GrantPlan(
                plans.stream().flatMap(plan -> plan.steps.stream()).collect(Collectors.toList()),
                plans.stream().flatMap(plan -> plan.notes.stream()).collect(Collectors.toList()),
                plans.stream().flatMap(plan -> plan.problems.stream()).collect(Collectors.toList()));
    }

    /** The steps, in their order. */
    public List<GrantStep> steps() {
        return steps;
    }

    /**
     * Executes every step. A step that fails does not keep the others from being executed; an interrupt does.
     *
     * @return what was done, and the notes
     * @throws ProvisioningException when a step failed or the plan has a problem. The message says what was done and lists
     *     all failures; the first exception is the cause
     */
    public List<Outcome> carryOut() {
        List<Outcome> done = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (GrantStep step : steps) {
            try {
                done.add(step.execute());
            } catch (RuntimeException failure) {
                if (Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                failures.add(failure);
            }
        }
        notes.forEach(note -> done.add(Outcome.untouched(note)));
        if (!failures.isEmpty() || !problems.isEmpty()) {
            throw ProvisioningException.of(
                    Stream.concat(done.stream().map(Outcome::toString), problems.stream())
                            .collect(Collectors.toList()),
                    failures);
        }
        return done;
    }

    /**
     * One or several grants that are added or removed by as few requests as possible. Immutable; nothing is sent before it is
     * executed.
     */
    public static final class GrantStep implements PlannedChange {

        private final List<GrantChange> changes;
        private final Supplier<Outcome> action;

        /** @param action sends the requests */
        GrantStep(List<GrantChange> changes, Supplier<Outcome> action) {
            this.changes = List.copyOf(changes);
            this.action = action;
        }

        @Override
        public Outcome execute() {
            return action.get();
        }

        @Override
        public List<ChangeRow> rows() {
            return changes.stream().map(GrantChange::row).collect(Collectors.toList());
        }
    }

    /** A grant that is added, updated or removed. Immutable. */
    static final class GrantChange {

        /** What is done to the grant. */
        enum Kind {
            ADD,
            UPDATE,
            REMOVE
        }

        private final Kind kind;
        private final String role;
        private final String account;

        /** @param role with its domain value if there is one */
        GrantChange(Kind kind, String role, String account) {
            this.kind = kind;
            this.role = role;
            this.account = account;
        }

        /** The row of a preview. */
        ChangeRow row() {
            String grant = role + " to " + account;
            switch (kind) {
                case ADD:
                    return ChangeRow.added("grant", grant);
                case REMOVE:
                    return ChangeRow.removed("grant", grant);
                default:
                    return ChangeRow.replaced("grant", grant, grant);
            }
        }
    }
}
