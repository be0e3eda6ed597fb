package com.soffid.iam.sync.agent.scim.addon.page;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.addon.ProjectFiles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One agent that is opened in the console, and what the test does with its page. Requests find it by its number. */
final class Visit {

    private static final Map<String, Visit> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String number = Integer.toString(NUMBERS.incrementAndGet());
    private final System agent;
    private final boolean mayChange;
    private final Test test;
    private Throwable failure = new AssertionError("The page was not made");

    /** What is done with an open page. */
    interface Test {
        void run(OpenPage page) throws Exception;
    }

    private Visit(System agent, boolean mayChange, Test test) {
        this.agent = agent;
        this.mayChange = mayChange;
        this.test = test;
    }

    static Visit planned(System agent, boolean mayChange, Test test) {
        Visit visit = new Visit(agent, mayChange, test);
        ALL.put(visit.number, visit);
        return visit;
    }

    static Visit of(String number) {
        return ALL.get(number);
    }

    void run(OpenPage page) {
        try {
            test.run(page);
            failure = null;
        } catch (Throwable e) {
            failure = e;
        }
    }

    /** Ends the visit; fails as the test did. */
    void end() throws Exception {
        ALL.remove(number);
        if (failure instanceof Error) {
            throw (Error) failure;
        }
        if (failure != null) {
            throw (Exception) failure;
        }
    }

    String number() {
        return number;
    }

    System agent() {
        return agent;
    }

    boolean mayChange() {
        return mayChange;
    }

    byte[] page() {
        return ProjectFiles.packed("ScimAgent.zul");
    }
}
