package com.soffid.iam.sync.agent.scim.protocol;

import java.util.function.UnaryOperator;

/**
 * What is known of a target, for the life of an agent: begins with what is configured and gains what answers teach.
 * Thread-safe; losing it costs a few requests and nothing else.
 */
public final class Target {

    private volatile Capabilities capabilities;

    public Target(Capabilities initial) {
        capabilities = initial;
    }

    /** What is known now. */
    public Capabilities capabilities() {
        return capabilities;
    }

    synchronized void learn(UnaryOperator<Capabilities> lesson) {
        capabilities = lesson.apply(capabilities);
    }
}
