package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The answer to a creation that succeeded. Immutable. */
public final class Created {

    private static final int OK = 200;

    private static final int ACCEPTED = 202;

    /** A resource that was made longer ago than this was not made by the request. */
    private static final Duration LONG_AGO = Duration.ofMinutes(1);

    private final Optional<Resource> resource;
    private final int status;
    private final Optional<Instant> answered;

    /** @param answered when the target answered, by its own clock */
    Created(Optional<Resource> resource, int status, Optional<Instant> answered) {
        this.resource = resource;
        this.status = status;
        this.answered = answered;
    }

    /** What the target made of it; empty when it answers without a body. */
    public Optional<Resource> resource() {
        return resource;
    }

    /**
     * Whether the resource may have been there before. A creation is answered with 201 (RFC 7644, 3.3); some targets answer
     * 200 and show the resource that has the name already. When it was made tells both apart, where the target shows that.
     */
    public boolean mayBeOlder() {
        return status == OK && resource.isPresent() && !isOfThisMoment();
    }

    /** Whether the target only took the request, to carry it out later, after an approval perhaps (RFC 9110, 15.3.3). */
    public boolean isAcceptedOnly() {
        return status == ACCEPTED;
    }

    private boolean isOfThisMoment() {
        Optional<Instant> made = resource.flatMap(
                shown -> Values.moment(shown.json().path("meta").path("created").asText("")));
        return made.isPresent()
                && answered.isPresent()
                && made.get().plus(LONG_AGO).isAfter(answered.get());
    }
}
