package com.soffid.iam.scim.workbench.engine.provisioning;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the calls of each method of the agent during a run, and remembers the accounts that they created. Thread-safe. */
final class CallCounter {
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Set<String> created = new HashSet<>();

    synchronized void count(String method) {
        calls.merge(method, 1, Integer::sum);
    }

    synchronized void created(String account) {
        created.add(account);
    }

    /** Whether a call of this run created the account, also in an earlier attempt. */
    synchronized boolean isCreated(String account) {
        return created.contains(account);
    }

    synchronized Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }
}
