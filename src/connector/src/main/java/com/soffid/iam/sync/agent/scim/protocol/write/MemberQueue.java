package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Collects changes of entries that wait for a request in flight, by resource. The thread whose turn it is sends all
 * waiting changes at once. If the target refuses them together, it sends each by itself, so that one unknown member
 * does not prevent the other changes. If that thread is interrupted, its own change fails, and the other changes wait
 * for their own threads again. Thread-safe.
 */
final class MemberQueue {

    private final WriteLocks<URI> locks;
    // Guarded by this
    private final Map<URI, List<Waiting>> queues = new HashMap<>();

    MemberQueue(WriteLocks<URI> locks) {
        this.locks = locks;
    }

    /**
     * Sends a change of entries, alone or with others.
     *
     * @param sender sends a difference of this resource; may be called for the waiting changes of other threads too
     * @throws RuntimeException the exception of the sender for this change
     */
    void send(URI resource, Difference difference, Consumer<Difference> sender) {
        Waiting own = new Waiting(difference);
        add(resource, own);
        try {
            locks.alone(resource, () -> {
                if (!own.isDone()) {
                    List<Waiting> all = takeAll(resource);
                    sendAll(all, sender);
                    all.stream()
                            .filter(change -> change != own && change.isInterrupted())
                            .forEach(change -> putBack(resource, change));
                }
                return own;
            });
        } finally {
            forget(resource, own);
        }
        own.failure().ifPresent(failure -> {
            throw failure;
        });
        if (!own.isDone()) {
            // The change was taken by a thread that died of an Error. It is unknown whether it was sent, so
            // that it is no success.
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

    /** Returns a change to its own thread, unless that thread has given it up. */
    private synchronized void putBack(URI resource, Waiting change) {
        if (!change.givenUp) {
            add(resource, change.again());
        }
    }

    /** Removes a change that was not sent, if its thread was interrupted. */
    private synchronized void forget(URI resource, Waiting change) {
        change.givenUp = true;
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

    /**
     * A change of one caller. The thread whose turn it is writes the result; the caller's own thread reads it after its
     * turn.
     */
    private static final class Waiting {

        private final Difference difference;
        private volatile boolean done;
        private volatile boolean interrupted;
        // Guarded by the queue
        private boolean givenUp;
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
                interrupted = Thread.currentThread().isInterrupted() && !(e instanceof ScimException);
            }
            done = true;
        }

        void endAs(Waiting other) {
            failure = other.failure;
            interrupted = other.interrupted;
            done = true;
        }

        /** Resets the result, after the thread that was to send the change was interrupted. */
        Waiting again() {
            failure = Optional.empty();
            interrupted = false;
            done = false;
            return this;
        }

        /** Whether it failed because the thread that was to send it was interrupted. */
        boolean isInterrupted() {
            return interrupted;
        }

        boolean isDone() {
            return done;
        }

        Optional<RuntimeException> failure() {
            return failure;
        }
    }
}
