package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps two tasks from creating one thing twice. The task of an account and the task of a role may both create a grant at the
 * same time: the creations then run one after the other, and what was created lately is looked for before it is created
 * again. Thread-safe; all tasks that write to one target share one instance.
 */
public final class OneCreation {

    private static final int LOCKS = 64;
    private static final int REMEMBERED = 10_000;

    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];
    // Guarded by itself
    private final Map<String, Boolean> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Has created nothing yet. */
    public OneCreation() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /**
     * Creates a thing, unless it was created lately and is still there.
     *
     * @param name tells it from all others
     * @param finder looks for it; used only if it was created lately
     * @throws ProvisioningException when the thread is interrupted while another one creates something
     */
    <T> T make(String name, Supplier<Optional<T>> finder, Supplier<T> maker) {
        ReentrantLock lock = locks[Math.floorMod(name.hashCode(), LOCKS)];
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException("Interrupted while another task was creating a grant");
        }
        try {
            Optional<T> there = wasMade(name) ? finder.get() : Optional.empty();
            return there.orElseGet(() -> {
                T thing = maker.get();
                note(name);
                return thing;
            });
        } finally {
            lock.unlock();
        }
    }

    private boolean wasMade(String name) {
        synchronized (made) {
            return made.containsKey(name);
        }
    }

    private void note(String name) {
        synchronized (made) {
            made.put(name, true);
        }
    }
}
