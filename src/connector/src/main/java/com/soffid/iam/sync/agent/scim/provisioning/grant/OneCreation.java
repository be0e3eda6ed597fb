package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.write.WriteLocks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps two tasks from creating one thing twice. The task of an account and the task of a role may both create a grant at the
 * same time: the creations then run one after the other, and what was created lately is looked for before it is created
 * again. Thread-safe; all tasks that write to one target share one instance.
 */
public final class OneCreation {

    private static final int REMEMBERED = 10_000;

    private final WriteLocks<String> locks = new WriteLocks<>(name -> "another task was creating a grant");
    // Guarded by itself
    private final Map<String, Boolean> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Has created nothing yet. */
    public OneCreation() {}

    /**
     * Creates a thing, unless it was created lately and is still there.
     *
     * @param name tells it from all others
     * @param finder looks for it; used only if it was created lately
     * @throws TransportException when the thread is interrupted while another one creates the same thing
     */
    <T> T make(String name, Supplier<Optional<T>> finder, Supplier<T> maker) {
        return locks.alone(name, () -> {
            Optional<T> there = wasMade(name) ? finder.get() : Optional.empty();
            return there.orElseGet(() -> {
                T thing = maker.get();
                note(name);
                return thing;
            });
        });
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
