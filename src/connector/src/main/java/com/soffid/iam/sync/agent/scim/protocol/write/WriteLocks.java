package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.InterruptibleLock;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets one thread at a time write a resource. Parallel tasks change the same group, and many targets lose one of two
 * changes that come at once. Thread-safe; keeps nothing of resources that no thread writes.
 */
final class WriteLocks {

    private final Map<URI, SharedLock> locks = new ConcurrentHashMap<>();

    /**
     * Does something while no other thread writes this resource.
     *
     * @throws com.soffid.iam.sync.agent.scim.http.TransportException if the thread is interrupted while it waits
     */
    <T> T alone(URI resource, Supplier<T> action) {
        SharedLock shared =
                locks.compute(resource, (unused, known) -> (known == null ? new SharedLock(resource) : known).used());
        try {
            return shared.lock.hold(action);
        } finally {
            locks.computeIfPresent(resource, (unused, known) -> known.left() ? null : known);
        }
    }

    /** How many resources are written or waited for. */
    int size() {
        return locks.size();
    }

    /** A lock that counts its users. The count changes only in the atomic calls of the map. */
    private static final class SharedLock {

        private final InterruptibleLock lock;
        private int users;

        SharedLock(URI resource) {
            lock = new InterruptibleLock("another thread writes " + resource);
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
