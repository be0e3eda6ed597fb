package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Verdict;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Repairs what a target did wrong with one write, in another way that it may understand. Values that a PATCH took and
 * did not replace are written by PUT. Values that a PUT without them kept are removed by null. A way that works is
 * remembered. For one thread.
 */
final class LostValues {

    private final ScimClient client;
    private final ChangeSender sender;
    private final Endpoint endpoint;
    private final UpdateGoal goal;

    LostValues(ScimClient client, ChangeSender sender, Endpoint endpoint, UpdateGoal goal) {
        this.client = client;
        this.sender = sender;
        this.endpoint = endpoint;
        this.goal = goal;
    }

    /**
     * The verdict after the repair, or the given one if there is nothing to repair.
     *
     * @throws ScimException if a value is lost and cannot be restored
     */
    Verdict repaired(Resource before, Difference difference, ChangeSender.Sent sent, Verdict seen) {
        String id = sent.answer()
                .map(Resource::id)
                .filter(shown -> !shown.isEmpty())
                .orElse(before.id());
        if (seen.hasLost()) {
            return restore(id, seen);
        }
        Set<String> left = difference.changes().stream()
                .filter(change -> change.kind() == Change.Kind.REMOVE && seen.stayed(change.path()))
                .map(change -> change.path().toString())
                .collect(Collectors.toSet());
        return sent.isPut() && !left.isEmpty() ? clear(id, seen) : seen;
    }

    private Verdict restore(String id, Verdict seen) {
        Resource now = read(id, seen);
        Difference missing = goal.difference(now);
        ChangeSender.Sent sent = sender.restoring(endpoint, now, missing, options());
        Verdict again = goal.sent(now, missing, sent.answer());
        if (again.hasLost() || again.notKept().stream().anyMatch(seen.lost()::contains)) {
            throw lost(id, seen);
        }
        return again;
    }

    private Verdict clear(String id, Verdict seen) {
        Resource now = client.read(endpoint, id).map(goal::complete).orElseThrow(() -> lost(id, seen));
        Difference removals = goal.difference(now).of(change -> change.kind() == Change.Kind.REMOVE);
        if (removals.isEmpty()) {
            return Verdict.NOTHING_WRONG;
        }
        try {
            ChangeSender.Sent sent = sender.clearing(endpoint, now, removals, options());
            Verdict again = goal.sent(now, removals, sent.answer());
            if (again.notKept().isEmpty()) {
                sender.clearsByNull(endpoint);
            }
            return again;
        } catch (ScimException nullIsRefused) {
            // Null was only tried; the verdict says that the value stayed.
            return seen;
        }
    }

    private Resource read(String id, Verdict seen) {
        return client.read(endpoint, id).map(goal::complete).orElseThrow(() -> lost(id, seen));
    }

    private WriteOptions options() {
        return WriteOptions.none().withSecrets(goal.secrets());
    }

    private ScimException lost(String id, Verdict seen) {
        return new ScimException("The target removed " + String.join(", ", seen.lost()) + " of " + endpoint.resource(id)
                + " where it should replace it, and does not take the new value afterwards");
    }
}
