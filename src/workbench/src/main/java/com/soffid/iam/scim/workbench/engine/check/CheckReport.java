package com.soffid.iam.scim.workbench.engine.check;

import java.util.List;

/**
 * The steps of a check, in their order.
 *
 * @param agent the name of the agent
 */
public record CheckReport(String agent, List<CheckStep> steps) {
    public CheckReport {
        steps = List.copyOf(steps);
    }

    /** Whether no step failed. */
    public boolean succeeded() {
        return steps.stream().noneMatch(CheckStep::hasFailed);
    }

    /** How many steps ended in a state. */
    public long count(CheckStep.State state) {
        return steps.stream().filter(step -> step.state() == state).count();
    }
}
