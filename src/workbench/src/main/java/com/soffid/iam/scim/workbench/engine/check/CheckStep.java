package com.soffid.iam.scim.workbench.engine.check;

/**
 * One step of a check. Holds no secret.
 *
 * @param step what was tested
 * @param state how it ended
 * @param text what was found, and what to do
 */
public record CheckStep(String step, State state, String text) {
    /** How a step ended. */
    public enum State {
        /** It works. */
        OK,
        /** The agent works all the same; the text says what it costs, or what to look at. */
        WARNING,
        /** It does not work; the text says what to do. */
        FAILED,
        /** It was not tested, for the reason that the text gives. */
        SKIPPED
    }

    static CheckStep ok(String step, String text) {
        return new CheckStep(step, State.OK, text);
    }

    static CheckStep warning(String step, String text) {
        return new CheckStep(step, State.WARNING, text);
    }

    static CheckStep failed(String step, String text) {
        return new CheckStep(step, State.FAILED, text);
    }

    static CheckStep skipped(String step, String text) {
        return new CheckStep(step, State.SKIPPED, text);
    }

    /** Whether it is {@link State#FAILED}. */
    boolean hasFailed() {
        return state == State.FAILED;
    }
}
