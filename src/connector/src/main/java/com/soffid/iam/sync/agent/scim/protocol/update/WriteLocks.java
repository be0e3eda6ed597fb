package com.soffid.iam.sync.agent.scim.protocol.update;

import com.soffid.iam.sync.agent.scim.transport.TransportException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one thread at a time write a resource. Parallel tasks change the same group, and many targets lose one of two
 * changes that come at once. Thread-safe; holds nothing of resources that nobody writes.
 */
final class WriteLocks {

    private final Map<URI, SharedLock> locks = new ConcurrentHashMap<>();

    /**
     * Does something while no other thread writes this resource.
     *
     * @throws TransportException when the thread is interrupted while it waits
     */
    <T> T alone(URI resource, Supplier<T> action) {
        SharedLock lock = locks.compute(resource, (unused, known) -> (known == null ? new SharedLock() : known).used());
        try {
            return lock.alone(resource, action);
        } finally {
            locks.computeIfPresent(resource, (unused, known) -> known.left() ? null : known);
        }
    }

    /** How many resources are being written or waited for. */
    int size() {
        return locks.size();
    }

    /** A lock that counts its users; the count changes only inside the map's own atomic calls. */
    private static final class SharedLock {

        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;

        SharedLock used() {
            users++;
            return this;
        }

        /** Whether nobody is left. */
        boolean left() {
            users--;
            return users == 0;
        }

        <T> T alone(URI resource, Supplier<T> action) {
            try {
                lock.lockInterruptibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw TransportException.notSent(
                        "Interrupted while another change of " + resource + " was being written");
            }
            try {
                return action.get();
            } finally {
                lock.unlock();
            }
        }
    }
}
