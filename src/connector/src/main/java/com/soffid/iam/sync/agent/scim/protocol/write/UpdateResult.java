package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;

/** What became of an update. Immutable. */
public final class UpdateResult {

    private final String method;
    private final Difference difference;
    private final boolean gone;
    private final Optional<Resource> answer;
    private final List<String> notKept;

    private UpdateResult(
            String method, Difference difference, boolean gone, Optional<Resource> answer, List<String> notKept) {
        this.method = method;
        this.difference = difference;
        this.gone = gone;
        this.answer = answer;
        this.notKept = List.copyOf(notKept);
    }

    static UpdateResult nothing(Difference none) {
        return new UpdateResult("", none, false, Optional.empty(), none.leftOut());
    }

    static UpdateResult by(String method, Difference difference) {
        return new UpdateResult(method, difference, false, Optional.empty(), List.of());
    }

    static UpdateResult gone(Difference difference) {
        return new UpdateResult("", difference, true, Optional.empty(), List.of());
    }

    /** The same with what the target showed of the resource in its answer. */
    UpdateResult answered(Optional<Resource> resource) {
        return new UpdateResult(method, difference, gone, resource, notKept);
    }

    /** The same with the names of attributes that stayed as they were. */
    UpdateResult butNotKept(List<String> attributes) {
        return new UpdateResult(method, difference, gone, answer, attributes);
    }

    /**
     * The names of attributes that are not as wanted all the same: the target was seen to leave them as they were, or is
     * known to do so.
     */
    public List<String> notKept() {
        return notKept;
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
