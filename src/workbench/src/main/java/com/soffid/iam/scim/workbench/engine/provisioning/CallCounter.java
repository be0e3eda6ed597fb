package com.soffid.iam.scim.workbench.engine;

import java.util.Map;
import java.util.TreeMap;

/** How often each method of the agent was called during a run. Thread-safe. */
final class CallCounter {
    private final Map<String, Integer> calls = new TreeMap<>();

    synchronized void count(String method) {
        calls.merge(method, 1, Integer::sum);
    }

    synchronized Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }
}
