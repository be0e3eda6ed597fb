package com.soffid.iam.scim.workbench.engine.report;

import java.util.Map;

/**
 * The result of a run of tasks.
 *
 * @param tasks how many there were
 * @param done how many succeeded, at once or after a retry
 * @param retries how many attempts were made again
 * @param calls how often each method of the agent was called
 * @param failures the tasks that failed in every round
 */
public record ProvisioningReport(int tasks, int done, int retries, Map<String, Integer> calls, Failures failures)
        implements RunReport {
    public ProvisioningReport {
        calls = Map.copyOf(calls);
    }

    @Override
    public boolean succeeded() {
        return failures.isEmpty();
    }
}
