package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;
import java.util.Set;

/**
 * One update of one resource. When the resource changed since it was read (412), or nobody knows whether a request was
 * carried out, it is read again and what still differs is sent: at most twice. For one thread.
 */
final class UpdateRun {

    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;

    /** Answers of something before the target, which may have carried the request out. */
    private static final Set<Integer> UNCLEAR = Set.of(408, 502, 503, 504);

    private static final int REPEATS = 2;

    private final ScimClient client;
    private final ChangeSender sender;
    private final Endpoint endpoint;
    private final UpdateGoal goal;

    UpdateRun(ScimClient client, ChangeSender sender, Endpoint endpoint, UpdateGoal goal) {
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
    UpdateResult fromNow(Resource stored, Difference first) {
        return read(stored.id())
                .map(this::from)
                .map(written -> written.isChanged() || written.isGone() ? written : UpdateResult.by("PATCH", first))
                .orElseGet(() -> UpdateResult.gone(first));
    }

    /** The same from what the target has by now, when nothing was sent before. */
    UpdateResult fresh(Resource stored) {
        return read(stored.id()).map(this::from).orElseGet(() -> UpdateResult.gone(goal.difference(stored)));
    }

    private Optional<Resource> read(String id) {
        return client.read(endpoint, id).map(goal::complete);
    }

    /** Sends what differs, as long as something does. */
    UpdateResult from(Resource stored) {
        Resource current = stored;
        UpdateResult before = UpdateResult.nothing(goal.difference(stored));
        for (int repeats = 0; ; repeats++) {
            Difference difference = goal.difference(current);
            if (difference.isEmpty()) {
                return before;
            }
            before = UpdateResult.by("an earlier request", difference);
            try {
                return send(current, difference);
            } catch (ScimException refusal) {
                if (refusal.status() == NOT_FOUND
                        && client.read(endpoint, current.id()).isEmpty()) {
                    return UpdateResult.gone(difference);
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

    private UpdateResult inParts(Resource refusedFor, Difference difference, ScimException refusal) {
        new MembersApart(part -> send(again(refusedFor, refusal), part), refusal).send(difference);
        return UpdateResult.by("several requests", difference);
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
    private UpdateResult seenAfter(Resource current, Difference difference, ScimException odd) {
        if (goal.difference(again(current, odd)).isEmpty()) {
            return UpdateResult.by("an earlier request", difference);
        }
        throw odd;
    }

    private UpdateResult send(Resource current, Difference difference) {
        return new UpdateSteps(client, sender, endpoint, goal, current).send(difference);
    }
}
