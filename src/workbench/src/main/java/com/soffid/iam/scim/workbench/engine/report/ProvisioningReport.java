package com.soffid.iam.scim.workbench.engine.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a run of tasks.
 *
 * @param tasks how many there were
 * @param done how many succeeded, at once or after a retry
 * @param retries how many attempts were made again
 * @param calls how often each method of the agent was called
 * @param changes what the tasks that succeeded did to the target
 * @param failures the tasks that failed in every round
 * @param left the tasks that were not tried, because the run ended early
 * @param ended why the run ended early, if it did
 */
public record ProvisioningReport(
        int tasks,
        int done,
        int retries,
        Map<String, Integer> calls,
        Changes changes,
        Failures failures,
        List<String> left,
        Optional<String> ended)
        implements RunReport {
    public ProvisioningReport {
        calls = Map.copyOf(calls);
        left = List.copyOf(left);
    }

    @Override
    public boolean succeeded() {
        return failures.isEmpty() && left.isEmpty();
    }
}
