package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/**
 * One update of one resource. If the resource changed since it was read (412), or if it is unknown whether the target
 * carried out a request, the run reads the resource again and sends what still differs, at most twice. For one thread.
 */
final class UpdateRun {

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
     * Reads the resource and sends what differs, after a first attempt that did not succeed.
     *
     * @param first what the first attempt sent
     */
    UpdateResult afterAttempt(Resource stored, Difference first) {
        return read(stored.id())
                .map(this::from)
                .map(written -> written.isChanged() || written.isGone() ? written : UpdateResult.by("PATCH", first))
                .orElseGet(() -> UpdateResult.gone(first));
    }

    /** Reads the resource and sends what differs. */
    UpdateResult fromCurrent(Resource stored) {
        return read(stored.id()).map(this::from).orElseGet(() -> UpdateResult.gone(goal.difference(stored)));
    }

    private Optional<Resource> read(String id) {
        return client.read(endpoint, id).map(goal::complete);
    }

    private UpdateResult from(Resource stored) {
        return from(stored, goal.difference(stored));
    }

    /**
     * Sends a difference, and what differs afterwards, until nothing does.
     *
     * @param first the difference of the stored resource
     */
    UpdateResult from(Resource stored, Difference first) {
        if (first.isEmpty()) {
            return UpdateResult.nothing(first);
        }
        Resource current = stored;
        Difference difference = first;
        for (int repeats = 0; ; repeats++) {
            try {
                return send(current, difference);
            } catch (ScimException refusal) {
                if (refusal.isNotFound() && client.read(endpoint, current.id()).isEmpty()) {
                    return UpdateResult.gone(difference);
                }
                if (refusal.isOddSuccess()) {
                    return seenAfter(current, difference, refusal);
                }
                if (MembersApart.canHelp(refusal, difference)) {
                    return inParts(current, difference, refusal);
                }
                if (repeats == REPEATS || !(refusal.isVersionChanged() || refusal.isUnclear())) {
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
            Difference left = goal.difference(current);
            if (left.isEmpty()) {
                return UpdateResult.by("an earlier request", difference);
            }
            difference = left;
        }
    }

    private UpdateResult inParts(Resource refusedFor, Difference difference, ScimException refusal) {
        new MembersApart(part -> send(again(refusedFor, refusal), part), refusal).send(difference);
        return UpdateResult.by("several requests", difference);
    }

    private Resource again(Resource current, RuntimeException cause) {
        try {
            return read(current.id()).orElseThrow(() -> cause);
        } catch (ScimException | TransportException alsoFailed) {
            if (alsoFailed != cause) {
                // The error of the update is the one to show.
                cause.addSuppressed(alsoFailed);
            }
            throw cause;
        }
    }

    /** An odd success counts as a success if the resource is seen to be as wanted. */
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
