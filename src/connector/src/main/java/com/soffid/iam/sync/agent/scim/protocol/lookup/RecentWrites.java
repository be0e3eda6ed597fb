package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.OwnWrites;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for an hour what all instances of an agent wrote, so that a copy of a resource that is older than a write of it
 * is not used. Thread-safe.
 */
public final class RecentWrites implements OwnWrites.Observer {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Clock clock;
    // Guarded by this; the oldest write first
    private final Map<URI, Instant> resources = new LinkedHashMap<>();
    private final Map<URI, Instant> endpoints = new HashMap<>();
    private Instant anything = Instant.MIN;

    private RecentWrites(Clock clock) {
        this.clock = clock;
    }

    /** Follows these writes from now on. */
    public static RecentWrites following(OwnWrites writes, Clock clock) {
        RecentWrites recent = new RecentWrites(clock);
        writes.observe(recent);
        return recent;
    }

    /**
     * Whether a resource may have been changed at or after a moment.
     *
     * @param moment at most an hour ago
     */
    public synchronized boolean mayHaveChanged(Endpoint endpoint, String id, Instant moment) {
        return isSince(resources.get(endpoint.resource(id)), moment) || isSince(anything, moment);
    }

    /** Whether any resource of an endpoint may have been changed at or after a moment. */
    public synchronized boolean mayHaveChanged(Endpoint endpoint, Instant moment) {
        return isSince(endpoints.get(endpoint.address()), moment) || isSince(anything, moment);
    }

    private static boolean isSince(@Nullable Instant written, Instant moment) {
        return written != null && !written.isBefore(moment);
    }

    @Override
    public void written(Endpoint endpoint, String id, ObjectNode sent, Optional<Resource> answer) {
        note(endpoint, id);
    }

    @Override
    public void deleted(Endpoint endpoint, String id) {
        note(endpoint, id);
    }

    @Override
    public void uncertain(Endpoint endpoint, String id) {
        note(endpoint, id);
    }

    @Override
    public synchronized void anythingWritten() {
        anything = clock.instant();
    }

    /** @param id empty for a creation, of which no copy exists */
    private synchronized void note(Endpoint endpoint, String id) {
        Instant now = clock.instant();
        endpoints.put(endpoint.address(), now);
        if (!id.isEmpty()) {
            URI resource = endpoint.resource(id);
            resources.remove(resource);
            resources.put(resource, now);
        }
        Iterator<Instant> oldest = resources.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(now.minus(REMEMBERED))) {
            oldest.remove();
        }
    }
}
