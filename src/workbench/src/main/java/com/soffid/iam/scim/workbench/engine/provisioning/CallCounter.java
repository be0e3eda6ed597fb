package com.soffid.iam.scim.workbench.engine.provisioning;

import java.util.Map;
import java.util.TreeMap;

/** Counts the calls of each method of the agent during a run. Thread-safe. */
final class CallCounter {
    private final Map<String, Integer> calls = new TreeMap<>();

    synchronized void count(String method) {
        calls.merge(method, 1, Integer::sum);
    }

    synchronized Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }
}
