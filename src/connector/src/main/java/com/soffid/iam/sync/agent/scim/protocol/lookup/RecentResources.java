package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks up resources that are needed again and again within a short time, such as the roles while many accounts are
 * written. A found resource is valid for a minute. A resource that was not found is looked up each time. Thread-safe.
 *
 * <p>Gives only the attributes that were asked for, also if the target showed more. Other attributes, such as the members of
 * a role, may have changed since.
 */
public final class RecentResources {

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final KeyLookup keys;
    private final Clock clock;
    // Guarded by this
    private final Map<String, Found> found = new LinkedHashMap<>();

    /** Sends nothing yet. */
    public RecentResources(KeyLookup keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The resources with these keys, by key; without those that the target does not have.
     *
     * @param shown the attributes that are needed; what was found with others does not serve
     */
    public Map<String, Resource> find(
            Endpoint endpoint, AttributePath key, Collection<String> values, Projection shown) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>();
        for (String value : values) {
            Found known = recent(name(endpoint, key, shown, value));
            if (known.resource == null) {
                open.add(value);
            } else {
                resources.put(value, known.resource);
            }
        }
        if (!open.isEmpty()) {
            keys.findEach(endpoint, key, open, shown).forEach((value, answered) -> {
                Resource resource = shown.of(answered);
                note(name(endpoint, key, shown, value), resource);
                resources.put(value, resource);
            });
        }
        return resources;
    }

    /** Forgets the resources of an endpoint, after one of them turned out to be gone. */
    public synchronized void forget(Endpoint endpoint) {
        found.keySet().removeIf(name -> name.startsWith(endpoint.address() + " "));
    }

    private synchronized Found recent(String name) {
        Found known = found.getOrDefault(name, Found.NOTHING);
        return known.at.plus(LIFETIME).isBefore(clock.instant()) ? Found.NOTHING : known;
    }

    private synchronized void note(String name, Resource resource) {
        if (found.size() >= MOST) {
            found.clear();
        }
        found.put(name, new Found(resource, clock.instant()));
    }

    private static String name(Endpoint endpoint, AttributePath key, Projection shown, String value) {
        return endpoint.address() + " " + key + " " + shown + " " + value;
    }

    /** A resource, and when it was found. */
    private static final class Found {

        static final Found NOTHING = new Found(null, Instant.EPOCH);

        private final @Nullable Resource resource;
        private final Instant at;

        Found(@Nullable Resource resource, Instant at) {
            this.resource = resource;
            this.at = at;
        }
    }
}
