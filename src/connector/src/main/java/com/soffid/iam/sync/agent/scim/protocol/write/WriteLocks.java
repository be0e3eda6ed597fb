package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.InterruptibleLock;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets one thread at a time write a thing, such as a resource. Parallel tasks change the same group, and many targets lose one
 * of two changes that come at once. Threads that write different things do not wait for each other. Thread-safe; keeps nothing
 * of things that no thread writes.
 *
 * @param <K> what tells a thing from others
 */
public final class WriteLocks<K> {

    private final Map<K, SharedLock> locks = new ConcurrentHashMap<>();
    private final Function<K, String> meanwhile;

    /** @param meanwhile what the thread that writes a thing does, for messages: "another thread writes /Groups/1" */
    public WriteLocks(Function<K, String> meanwhile) {
        this.meanwhile = meanwhile;
    }

    /** Locks for the resources of a target. */
    static WriteLocks<URI> ofResources() {
        return new WriteLocks<>(resource -> "another thread writes " + resource);
    }

    /**
     * Does something while no other thread writes this thing.
     *
     * @throws com.soffid.iam.sync.agent.scim.http.TransportException if the thread is interrupted while it waits
     */
    public <T> T alone(K thing, Supplier<T> action) {
        SharedLock shared = locks.compute(
                thing, (unused, known) -> (known == null ? new SharedLock(meanwhile.apply(thing)) : known).used());
        try {
            return shared.lock.hold(action);
        } finally {
            locks.computeIfPresent(thing, (unused, known) -> known.left() ? null : known);
        }
    }

    /** How many things are written or waited for. */
    int size() {
        return locks.size();
    }

    /** A lock that counts its users. The count changes only in the atomic calls of the map. */
    private static final class SharedLock {

        private final InterruptibleLock lock;
        private int users;

        SharedLock(String meanwhile) {
            lock = new InterruptibleLock(meanwhile);
        }

        SharedLock used() {
            users++;
            return this;
        }

        /** Whether it has no users any more. */
        boolean left() {
            users--;
            return users == 0;
        }
    }
}
