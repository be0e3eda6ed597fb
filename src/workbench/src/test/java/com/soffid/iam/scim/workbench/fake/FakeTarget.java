package com.soffid.iam.scim.workbench.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The target of a {@link FakeAgent}. Its class is not in the agent's JAR, so that both sides of the class loader see the same one. An
 * agent finds its target by the server URL.
 */
public final class FakeTarget {
    private static final Map<String, FakeTarget> TARGETS = new ConcurrentHashMap<>();

    public final List<String> calls = new CopyOnWriteArrayList<>();
    public final Map<String, Boolean> accounts = Collections.synchronizedMap(new TreeMap<>());
    public final Map<String, String> passwords = new ConcurrentHashMap<>();
    /** For each account, the user that the last call about a password named; empty if it named none. */
    public final Map<String, String> passwordUsers = new ConcurrentHashMap<>();

    public final List<Map<String, Object>> invokeAnswer = new ArrayList<>();
    public final Map<String, Object> nativeObject = new HashMap<>();
    public final Map<String, Runnable> during = new ConcurrentHashMap<>();
    public final Map<String, List<String>> grants = new HashMap<>();
    public final Map<String, String> roles = new TreeMap<>();
    public final Deque<List<String>> pages = new ArrayDeque<>();
    public final List<Object> mappingCollections = new ArrayList<>();
    public final Map<String, Deque<Exception>> failures = new HashMap<>();
    public boolean supportsRename = true;
    public Map<String, Object> accountAttributes = Map.of();

    public static FakeTarget at(String url) {
        return TARGETS.computeIfAbsent(url, key -> new FakeTarget());
    }

    /** Lets the next calls of a name fail, one for each exception. */
    public FakeTarget failing(String call, Exception... exceptions) {
        failures.computeIfAbsent(call, key -> new ArrayDeque<>()).addAll(List.of(exceptions));
        return this;
    }

    /** Records a call and throws the exception that was planned for it. */
    public void called(String call, Object... arguments) throws Exception {
        calls.add((call + " "
                        + String.join(
                                " ",
                                List.of(arguments).stream().map(String::valueOf).toList()))
                .trim());
        during.getOrDefault(call, () -> {}).run();
        Deque<Exception> planned = failures.get(call);
        if (planned != null && !planned.isEmpty()) {
            throw planned.pop();
        }
    }

    public long count(String call) {
        return calls.stream()
                .filter(made -> made.equals(call) || made.startsWith(call + " "))
                .count();
    }
}
