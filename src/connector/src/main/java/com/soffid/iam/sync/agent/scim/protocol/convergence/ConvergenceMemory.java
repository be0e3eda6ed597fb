package com.soffid.iam.sync.agent.scim.protocol.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Remembers what a target made of values that it was given: it ignored them, wrote them in lower case, or in another
 * form. The same difference is then no difference any more. Any other one still is: a value that changed on the target
 * later is neither the wanted nor the remembered one.
 *
 * <p>Remembers for each resource, because an attribute that one resource lacks may never have been written to another.
 * Contains fingerprints and no values, of the resources written last. Thread-safe.
 */
public final class ConvergenceMemory {

    private final Fingerprints fingerprints;
    // Guarded by this
    private final Map<String, Map<AttributePath, Kept>> resources;

    /** @param most the largest number of resources to remember */
    public ConvergenceMemory(Fingerprints fingerprints, int most) {
        this.fingerprints = fingerprints;
        this.resources = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Map<AttributePath, Kept>> eldest) {
                return size() > most;
            }
        };
    }

    /** Forgets what was remembered of all other attributes: these are as wanted now. */
    synchronized void keepOnly(URI resource, Set<AttributePath> differing) {
        if (resources.isEmpty()) {
            return;
        }
        Map<AttributePath, Kept> known = resources.get(key(resource));
        if (known != null) {
            known.keySet().retainAll(differing);
        }
    }

    /** Whether the stored value is what the target made of this wanted value before. */
    synchronized boolean isWhatWasMadeOf(URI resource, AttributePath path, JsonNode wanted, JsonNode stored) {
        Kept known = known(resource).get(path);
        return known != null
                && known.wanted.equals(fingerprints.of(wanted))
                && known.kept.equals(fingerprints.of(stored));
    }

    /** Whether this value was the last one written there, without a comparison afterwards. */
    synchronized boolean wasWritten(URI resource, AttributePath path, JsonNode wanted) {
        Kept known = known(resource).get(path);
        return known != null && known.wanted.equals(fingerprints.of(wanted));
    }

    /** Remembers a write whose result was not compared. */
    synchronized void written(URI resource, AttributePath path, JsonNode wanted) {
        remember(resource, path, new Kept(fingerprints.of(wanted), ""));
    }

    /** Remembers what the target made of a value. */
    synchronized void kept(URI resource, AttributePath path, JsonNode wanted, JsonNode kept) {
        remember(resource, path, new Kept(fingerprints.of(wanted), fingerprints.of(kept)));
    }

    private void remember(URI resource, AttributePath path, Kept kept) {
        resources.computeIfAbsent(key(resource), unused -> new HashMap<>()).put(path, kept);
    }

    private Map<AttributePath, Kept> known(URI resource) {
        return resources.getOrDefault(key(resource), Map.of());
    }

    private String key(URI resource) {
        return fingerprints.of(resource.toString());
    }

    /** Attributes and fingerprints, which show no values. */
    @Override
    public synchronized String toString() {
        return resources.values().stream().map(Map::toString).collect(Collectors.joining(", "));
    }

    private static final class Kept {

        private final String wanted;
        private final String kept;

        Kept(String wanted, String kept) {
            this.wanted = wanted;
            this.kept = kept;
        }

        @Override
        public String toString() {
            return wanted + " -> " + kept;
        }
    }
}
