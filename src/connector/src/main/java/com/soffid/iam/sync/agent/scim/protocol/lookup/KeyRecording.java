package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the keys and ids of a walk through everything, so that lookups after it need not walk again. Counts only once it is
 * complete; closed before, it leaves nothing. The walk is for one thread.
 */
public final class KeyRecording implements AutoCloseable {

    private final KeyIndexes indexes;
    private final Endpoint endpoint;
    private final AttributePath key;
    private final KeyIndex index;
    // Guarded by the indexes
    private final List<Consumer<KeyIndex>> writes = new ArrayList<>();

    KeyRecording(KeyIndexes indexes, Endpoint endpoint, AttributePath key) {
        this.indexes = indexes;
        this.endpoint = endpoint;
        this.key = key;
        this.index = new KeyIndex(endpoint, key);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    AttributePath key() {
        return key;
    }

    /** Keeps a resource that the walk gave; one without the key must be read by its id before. */
    public void add(Resource listed) {
        index.add(listed);
    }

    /** The walk gave everything. */
    public void complete() {
        synchronized (indexes) {
            // What was written during the walk is newer than what the walk showed.
            writes.forEach(write -> write.accept(index));
            indexes.completed(this, index);
        }
    }

    @Override
    public void close() {
        indexes.ended(this);
    }

    /** A write while the walk is under way. */
    void note(Consumer<KeyIndex> write) {
        writes.add(write);
    }
}
