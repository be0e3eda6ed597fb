package com.soffid.iam.sync.agent.scim.authoritative;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.change.ChangeValue;
import com.soffid.iam.sync.agent.scim.protocol.change.ChangeWalk;
import com.soffid.iam.sync.agent.scim.protocol.change.LowerBoundProbe;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the resources of one object mapping that changed at a mark or after it, and computes the next mark. It reads changes at
 * the mark again, so that it misses no second change of the same moment. For one thread.
 */
final class MappingChanges {

    /** Covers the hour that a clock without zone shows twice in autumn, and changes while pages are read. */
    private static final Duration LOCAL_TIME_MARGIN = Duration.ofHours(1);

    private final ScimMapping mapping;
    private final Listings listings;
    private final Optional<ChangeValue> since;
    private final Instant started;
    private final Iterator<Resource> resources;
    private final Supplier<Optional<Instant>> began;
    private int given;
    private @Nullable ChangeValue highest;

    /** @param mark where to begin; empty to read everything */
    MappingChanges(
            ScimMapping mapping,
            Listings listings,
            LowerBoundProbe lowerBounds,
            Optional<ChangeValue> mark,
            Clock clock) {
        this.mapping = mapping;
        this.listings = listings;
        this.since = mark;
        // In seconds, like the Date header of an answer, which replaces it where there is one.
        this.started = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<AttributePath> property = mapping.changeProperty();
        if (mark.isPresent() && property.isPresent()) {
            ChangeWalk walk = new ChangeWalk(listings, lowerBounds, mapping.endpoint(), property.get(), mark.get());
            this.resources = walk;
            this.began = walk::began;
        } else {
            PageWalk walk = listings.walk(mapping.endpoint(), Optional.empty());
            this.resources = walk;
            this.began = walk::began;
        }
    }

    ScimMapping mapping() {
        return mapping;
    }

    /** How many resources {@link #next} has given. */
    int given() {
        return given;
    }

    /** The next changed resource, with all its attributes; empty at the end. */
    Optional<Resource> next() {
        while (resources.hasNext()) {
            Optional<Resource> changed = listings.complete(mapping.endpoint(), resources.next());
            if (changed.isPresent()) {
                mapping.changeProperty().ifPresent(property -> noteMark(changed.get(), property));
                given++;
                return changed;
            }
        }
        return Optional.empty();
    }

    private void noteMark(Resource resource, AttributePath property) {
        for (JsonNode json : resource.values(property)) {
            ChangeValue.of(json)
                    .filter(value -> highest == null || value.isAfter(highest))
                    .ifPresent(value -> highest = value);
        }
    }

    /**
     * Where the next load begins. It is never later than the beginning of this load: otherwise the next load would miss a
     * resource that changed after its page was read and before the last page was.
     */
    Optional<ChangeValue> mark() {
        Optional<ChangeValue> seen = Optional.ofNullable(highest).map(value -> value.backIfLocal(LOCAL_TIME_MARGIN));
        // A mark of another type belonged to another change property. A mark that compares equal may be the text of a
        // number.
        Optional<ChangeValue> reached = seen.filter(
                        value -> since.isEmpty() || !since.get().isAfter(value))
                .or(() -> since);
        return reached.map(value -> value.notAfter(began.get().orElse(started)));
    }
}
