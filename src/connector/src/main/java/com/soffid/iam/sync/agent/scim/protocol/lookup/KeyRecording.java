package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records the keys and ids of a walk through a whole list, so that later lookups need no walk. It counts only if it is
 * completed. If it is closed before, nothing is kept. The walk is for one thread.
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

    boolean isOf(Endpoint other) {
        return index.isOf(other);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    AttributePath key() {
        return key;
    }

    /** Adds a resource of the walk. A resource without the key must be read by its id before. */
    public void add(Resource listed) {
        index.add(listed);
    }

    /** Ends the recording: the walk gave the whole list. */
    public void complete() {
        synchronized (indexes) {
            // A write during the walk is newer than what the walk showed.
            writes.forEach(write -> write.accept(index));
            indexes.completed(this, index);
        }
    }

    @Override
    public void close() {
        indexes.ended(this);
    }

    /** Notes a write during the walk. */
    void note(Consumer<KeyIndex> write) {
        writes.add(write);
    }
}
