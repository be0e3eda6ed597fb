package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;

/** The result of an update. Immutable. */
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

    /** This result with the resource as the answer shows it. */
    UpdateResult answered(Optional<Resource> resource) {
        return new UpdateResult(method, difference, gone, resource, notKept);
    }

    /** This result with the names of attributes that stayed as they were. */
    UpdateResult butNotKept(List<String> attributes) {
        return new UpdateResult(method, difference, gone, answer, attributes);
    }

    /**
     * The names of attributes that are not as wanted: the target was seen to leave them as they were, or is known to do
     * so.
     */
    public List<String> notKept() {
        return notKept;
    }

    /**
     * The resource as the answer shows it; empty if the answer has no body, or if members were sent together with those
     * of other threads.
     */
    public Optional<Resource> answer() {
        return answer;
    }

    /** Whether the resource does not exist any more, so that nothing could be written. */
    public boolean isGone() {
        return gone;
    }

    /** Whether anything was sent. */
    public boolean isChanged() {
        return !method.isEmpty();
    }

    /** PATCH or PUT; empty if nothing was sent. */
    public String method() {
        return method;
    }

    /** What was sent. */
    public Difference difference() {
        return difference;
    }
}
