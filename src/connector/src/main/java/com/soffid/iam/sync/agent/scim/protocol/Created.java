package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The answer to a successful creation. Immutable. */
public final class Created {

    private static final int OK = 200;

    private static final int ACCEPTED = 202;

    /** A resource that was created earlier than this before the answer was not created by the request. */
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

    /** The resource as the answer shows it; empty if the answer has no body. */
    public Optional<Resource> resource() {
        return resource;
    }

    /**
     * Whether the resource may have existed before. The standard answer to a creation is 201 (RFC 7644, 3.3). Some
     * targets answer 200 and show the existing resource that has the name. The time of creation tells both apart, if
     * the target shows it.
     */
    public boolean mayBeOlder() {
        return status == OK && resource.isPresent() && !isOfThisMoment();
    }

    /**
     * Whether the target accepted the request and carries it out later, for example after an approval (RFC 9110,
     * 15.3.3).
     */
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
