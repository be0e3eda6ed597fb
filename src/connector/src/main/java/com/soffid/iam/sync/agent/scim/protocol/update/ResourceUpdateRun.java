package com.soffid.iam.sync.agent.scim.protocol.update;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.transport.TransportException;
import java.util.Optional;
import java.util.Set;

/**
 * One update of one resource. When the resource changed since it was read (412), or nobody knows whether a request was
 * carried out, it is read again and what still differs is sent: at most twice. For one thread.
 */
final class ResourceUpdateRun {

    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;

    /** Answers of something before the target, which may have carried the request out. */
    private static final Set<Integer> UNCLEAR = Set.of(408, 502, 503, 504);

    private static final int REPEATS = 2;

    private final ScimClient client;
    private final ChangeSender sender;
    private final EndpointAddress endpoint;
    private final Goal goal;

    ResourceUpdateRun(ScimClient client, ChangeSender sender, EndpointAddress endpoint, Goal goal) {
        this.client = client;
        this.sender = sender;
        this.endpoint = endpoint;
        this.goal = goal;
    }

    /**
     * The same from what the target has by now, after a first attempt.
     *
     * @param first what was sent
     */
    Written fromNow(Resource stored, Difference first) {
        return read(stored.id())
                .map(this::from)
                .map(written -> written.isChanged() || written.isGone() ? written : Written.by("PATCH", first))
                .orElseGet(() -> Written.gone(first));
    }

    /** The same from what the target has by now, when nothing was sent before. */
    Written fresh(Resource stored) {
        return read(stored.id()).map(this::from).orElseGet(() -> Written.gone(goal.difference(stored)));
    }

    private Optional<Resource> read(String id) {
        return client.read(endpoint, id).map(goal::complete);
    }

    /** Sends what differs, as long as something does. */
    Written from(Resource stored) {
        Resource current = stored;
        Written before = Written.nothing(goal.difference(stored));
        for (int repeats = 0; ; repeats++) {
            Difference difference = goal.difference(current);
            if (difference.isEmpty()) {
                return before;
            }
            before = Written.by("an earlier request", difference);
            try {
                return send(current, difference);
            } catch (ScimException refusal) {
                if (refusal.status() == NOT_FOUND
                        && client.read(endpoint, current.id()).isEmpty()) {
                    return Written.gone(difference);
                }
                if (refusal.isOddSuccess()) {
                    return seenAfter(current, difference, refusal);
                }
                if (MembersApart.canHelp(refusal, difference)) {
                    return inParts(current, difference, refusal);
                }
                if (repeats == REPEATS || !isWorthAnotherLook(refusal)) {
                    throw refusal;
                }
                Resource now = again(current, refusal);
                sender.distrustVersions(endpoint, current, now, refusal);
                current = now;
            } catch (TransportException lost) {
                if (repeats == REPEATS || lost.certainlyNotSent() || !lost.retryCanHelp()) {
                    throw lost;
                }
                current = again(current, lost);
            }
        }
    }

    private Written inParts(Resource refusedFor, Difference difference, ScimException refusal) {
        new MembersApart(part -> send(again(refusedFor, refusal), part), refusal).send(difference);
        return Written.by("several requests", difference);
    }

    private static boolean isWorthAnotherLook(ScimException refusal) {
        return refusal.status() == PRECONDITION_FAILED || UNCLEAR.contains(refusal.status());
    }

    private Resource again(Resource current, RuntimeException cause) {
        try {
            return read(current.id()).orElseThrow(() -> cause);
        } catch (ScimException | TransportException alsoFailed) {
            if (alsoFailed != cause) {
                // What the update itself met is the error to show.
                cause.addSuppressed(alsoFailed);
            }
            throw cause;
        }
    }

    /** A success status with an answer that is none is a success where the resource is seen to be as wanted. */
    private Written seenAfter(Resource current, Difference difference, ScimException odd) {
        if (goal.difference(again(current, odd)).isEmpty()) {
            return Written.by("an earlier request", difference);
        }
        throw odd;
    }

    private Written send(Resource current, Difference difference) {
        return new UpdateSteps(client, sender, endpoint, goal, current).send(difference);
    }
}
