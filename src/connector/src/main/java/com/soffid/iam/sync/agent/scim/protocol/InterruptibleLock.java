package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one thread at a time do something that may wait for the target, in the order of arrival. An interrupt ends the
 * wait of a thread, which {@code synchronized} does not allow. Thread-safe.
 */
public final class InterruptibleLock {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final String meanwhile;

    /** @param meanwhile what the thread that holds the lock does, for the message: "another thread reads the roles" */
    public InterruptibleLock(String meanwhile) {
        this.meanwhile = meanwhile;
    }

    /**
     * Does something while no other thread does.
     *
     * @throws TransportException if the thread is or was interrupted; nothing is done then
     */
    public <T> T hold(Supplier<T> action) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TransportException.notSent("Interrupted while " + meanwhile);
        }
        return unlocking(action);
    }

    /** Like {@link #hold}, but does not wait: empty, and nothing is done, while another thread does something. */
    public <T> Optional<T> holdIfFree(Supplier<T> action) {
        return lock.tryLock() ? Optional.of(unlocking(action)) : Optional.empty();
    }

    private <T> T unlocking(Supplier<T> action) {
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
