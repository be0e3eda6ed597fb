package com.soffid.iam.sync.agent.scim.protocol.update;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Changes of entries that wait for one in flight, by resource. Whoever's turn it is sends all that wait, at once; when the
 * target refuses them together, each by itself, so that one unknown member is no problem of the others. Thread-safe.
 */
final class MemberQueue {

    private final WriteLocks locks;
    // Guarded by this
    private final Map<URI, List<Waiting>> queues = new HashMap<>();

    MemberQueue(WriteLocks locks) {
        this.locks = locks;
    }

    /**
     * Sends a change of entries, alone or with others.
     *
     * @param sender sends a difference of this resource; may be called for what others wait for too
     * @throws RuntimeException what the sender threw for this change
     */
    void send(URI resource, Difference difference, Consumer<Difference> sender) {
        Waiting own = new Waiting(difference);
        add(resource, own);
        try {
            locks.alone(resource, () -> {
                sendAll(own.isDone() ? List.of() : takeAll(resource), sender);
                return own;
            });
        } finally {
            forget(resource, own);
        }
        own.failure().ifPresent(failure -> {
            throw failure;
        });
        if (!own.isDone()) {
            // Taken by a thread that died of an Error: nobody knows whether it was sent, so it is no success.
            throw new IllegalStateException("A change of " + resource + " was lost by the thread that was to send it");
        }
    }

    private synchronized void add(URI resource, Waiting change) {
        queues.computeIfAbsent(resource, unused -> new ArrayList<>()).add(change);
    }

    private synchronized List<Waiting> takeAll(URI resource) {
        List<Waiting> all = queues.remove(resource);
        return all == null ? List.of() : all;
    }

    /** Takes back what nobody has sent, when its thread was interrupted. */
    private synchronized void forget(URI resource, Waiting change) {
        queues.computeIfPresent(resource, (unused, waiting) -> {
            waiting.remove(change);
            return waiting.isEmpty() ? null : waiting;
        });
    }

    /** How many changes of a resource wait to be sent. */
    synchronized int waiting(URI resource) {
        return queues.getOrDefault(resource, List.of()).size();
    }

    private static void sendAll(List<Waiting> all, Consumer<Difference> sender) {
        if (all.size() < 2) {
            all.forEach(change -> change.send(sender));
            return;
        }
        List<Difference> differences = new ArrayList<>();
        all.forEach(change -> differences.add(change.difference));
        Waiting together = new Waiting(Difference.ofEntriesOf(differences));
        together.send(sender);
        boolean refused =
                together.failure().filter(ScimException.class::isInstance).isPresent();
        all.forEach(change -> {
            if (refused) {
                change.send(sender);
            } else {
                change.endAs(together);
            }
        });
    }

    /** A change of one caller. Written by the thread whose turn it is, read by its own when it has had its turn. */
    private static final class Waiting {

        private final Difference difference;
        private volatile boolean done;
        private volatile Optional<RuntimeException> failure = Optional.empty();

        Waiting(Difference difference) {
            this.difference = difference;
        }

        void send(Consumer<Difference> sender) {
            try {
                if (!difference.isEmpty()) {
                    sender.accept(difference);
                }
            } catch (RuntimeException e) {
                failure = Optional.of(e);
            }
            done = true;
        }

        void endAs(Waiting other) {
            failure = other.failure;
            done = true;
        }

        boolean isDone() {
            return done;
        }

        Optional<RuntimeException> failure() {
            return failure;
        }
    }
}
