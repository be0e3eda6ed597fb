package com.soffid.iam.sync.agent.scim;

import java.util.HashMap;
import java.util.Map;

/** One step of a {@link TargetCheck}. Holds no secret. Immutable. */
final class CheckStep {

    private static final int LONGEST = 4_000;

    /** How a step ended. */
    enum State {
        /** The target does what is needed. */
        OK,
        /** The agent works all the same; the text says what it costs, or what to look at. */
        WARNING,
        /** A part of the agent does not work; the text says what to do. */
        FAILED,
        /** It was not tested, for the reason that the text gives. */
        SKIPPED
    }

    private final String what;
    private final State state;
    private final String text;

    CheckStep(String what, State state, String text) {
        this.what = what;
        this.state = state;
        this.text = text;
    }

    static CheckStep ok(String text) {
        return new CheckStep("", State.OK, text);
    }

    static CheckStep warning(String text) {
        return new CheckStep("", State.WARNING, text);
    }

    static CheckStep skipped(String text) {
        return new CheckStep("", State.SKIPPED, text);
    }

    /** This step, with the name of what was tested. */
    CheckStep named(String tested) {
        return new CheckStep(tested, state, text);
    }

    /** The step for a caller outside the agent: the texts {@code step}, {@code state} and {@code text}. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new HashMap<>();
        map.put("step", what);
        map.put("state", state.name());
        map.put("text", SingleLine.of(text, LONGEST));
        return map;
    }
}
