package com.soffid.iam.sync.agent.scim.protocol.update;

/** What became of an update. Immutable. */
public final class Written {

    private final String method;
    private final Difference difference;
    private final boolean gone;

    private Written(String method, Difference difference, boolean gone) {
        this.method = method;
        this.difference = difference;
        this.gone = gone;
    }

    static Written nothing(Difference none) {
        return new Written("", none, false);
    }

    static Written by(String method, Difference difference) {
        return new Written(method, difference, false);
    }

    static Written gone(Difference difference) {
        return new Written("", difference, true);
    }

    /** Whether the target does not have the resource any more, so that nothing could be written. */
    public boolean isGone() {
        return gone;
    }

    /** Whether anything was sent. */
    public boolean isChanged() {
        return !method.isEmpty();
    }

    /** PATCH or PUT; empty when nothing was sent. */
    public String method() {
        return method;
    }

    /** What was sent. */
    public Difference difference() {
        return difference;
    }
}
