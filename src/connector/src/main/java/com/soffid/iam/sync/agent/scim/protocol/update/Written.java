package com.soffid.iam.sync.agent.scim.protocol.update;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/** What became of an update. Immutable. */
public final class Written {

    private final String method;
    private final Difference difference;
    private final boolean gone;
    private final Optional<Resource> answer;

    private Written(String method, Difference difference, boolean gone, Optional<Resource> answer) {
        this.method = method;
        this.difference = difference;
        this.gone = gone;
        this.answer = answer;
    }

    static Written nothing(Difference none) {
        return new Written("", none, false, Optional.empty());
    }

    static Written by(String method, Difference difference) {
        return new Written(method, difference, false, Optional.empty());
    }

    static Written gone(Difference difference) {
        return new Written("", difference, true, Optional.empty());
    }

    /** The same with what the target showed of the resource in its answer. */
    Written answered(Optional<Resource> resource) {
        return new Written(method, difference, gone, resource);
    }

    /** What the target answered; empty when that was nothing, or members alone were sent with those of other threads. */
    public Optional<Resource> answer() {
        return answer;
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
