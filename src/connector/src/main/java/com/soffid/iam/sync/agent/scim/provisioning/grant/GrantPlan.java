package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be done for the grants of an account or a role to be as Soffid says, and what cannot be done yet. Immutable. */
public final class GrantPlan {

    /** There is nothing to do. */
    public static final GrantPlan NOTHING = new GrantPlan(List.of(), List.of(), List.of());

    private final List<GrantStep> steps;
    private final List<String> notes;
    private final List<String> problems;

    /**
     * @param steps in their order
     * @param notes what an administrator should know and nobody needs to mend
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

    /** What is to be done, in its order. */
    public List<GrantStep> steps() {
        return steps;
    }

    /**
     * Carries out every step, also after one that the target refused: what can be right is made right.
     *
     * @throws ProvisioningException when a step was refused, or something is to be tried again; it says what was done too
     */
    public List<Outcome> carryOut() {
        List<Outcome> done = new ArrayList<>();
        List<String> failures = new ArrayList<>(problems);
        for (GrantStep step : steps) {
            try {
                done.add(step.execute());
            } catch (ScimException | ProvisioningException refusal) {
                failures.add(refusal.getMessage());
            }
        }
        notes.forEach(note -> done.add(Outcome.untouched(note)));
        if (!failures.isEmpty()) {
            throw new ProvisioningException(Stream.concat(done.stream().map(Outcome::toString), failures.stream())
                    .collect(Collectors.joining("; ")));
        }
        return done;
    }
}
