package com.soffid.iam.sync.agent.scim.authoritative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.listing.Listings;
import com.soffid.iam.sync.agent.scim.protocol.listing.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one object mapping that changed since a mark, the equal ones included, so that no two changes of one
 * moment are taken apart. A target that refuses or ignores the filter is read whole, and filtered here. For one thread.
 */
final class MappingChanges {

    private static final Set<Integer> FILTER_REFUSED = Set.of(400, 501);

    private final ScimMapping mapping;
    private final Listings listings;
    private final Optional<JsonNode> since;
    private final Optional<Filter> filter;
    private final Instant began;
    private PageWalk walk;
    private @Nullable JsonNode highest;

    /** @param mark from where on; empty for everything */
    MappingChanges(ScimMapping mapping, Listings listings, Optional<JsonNode> mark, Clock clock) {
        this.mapping = mapping;
        this.listings = listings;
        this.since = mark;
        this.filter =
                mapping.changeProperty().flatMap(property -> mark.map(value -> Comparison.atLeast(property, value)));
        this.highest = mark.orElse(null);
        // Seconds, as the Date header of an answer, which is better where there is one.
        this.began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.walk = listings.walk(mapping.endpoint(), filter);
    }

    ScimMapping mapping() {
        return mapping;
    }

    /** The next changed resource, with all its attributes; empty at the end. */
    Optional<Resource> next() {
        while (hasNext()) {
            Optional<Resource> changed =
                    listings.complete(mapping.endpoint(), walk.next()).filter(this::isMeant);
            if (changed.isPresent()) {
                mapping.changeProperty().ifPresent(property -> noteMark(changed.get(), property));
                return changed;
            }
        }
        return Optional.empty();
    }

    private boolean hasNext() {
        try {
            return walk.hasNext();
        } catch (ScimException refusal) {
            if (filter.isEmpty() || walk.began().isPresent() || !FILTER_REFUSED.contains(refusal.status())) {
                throw refusal;
            }
            walk = listings.walk(mapping.endpoint(), Optional.empty());
            return walk.hasNext();
        }
    }

    /**
     * Whether a resource may have changed since the mark. Left out is only what is surely older: what comes again is
     * recognized by Soffid, what is left out is lost.
     */
    private boolean isMeant(Resource resource) {
        return filter.isEmpty() || filter.get().matches(resource) || !isSurelyOlder(resource);
    }

    private boolean isSurelyOlder(Resource resource) {
        List<JsonNode> values = mapping.changeProperty().map(resource::values).orElse(List.of());
        return since.isPresent()
                && !values.isEmpty()
                && values.stream()
                        .allMatch(
                                value -> ChangeOrder.compare(value, since.get()).orElse(0) < 0);
    }

    private void noteMark(Resource resource, AttributePath property) {
        for (JsonNode value : resource.values(property)) {
            JsonNode known = highest;
            if (value.isValueNode() && (known == null || isLater(value, known))) {
                highest = value;
            }
        }
    }

    private static boolean isLater(JsonNode value, JsonNode known) {
        return ChangeOrder.compare(value, known)
                        .or(() -> Values.compare(value, known))
                        .orElse(0)
                > 0;
    }

    /**
     * From where on to read the next time. A moment is never later than the beginning of this load: a resource that
     * changed after its page was read, and before the last one, would else be passed over.
     */
    Optional<JsonNode> mark() {
        JsonNode mark = highest;
        if (mark == null) {
            return Optional.empty();
        }
        Instant latest = walk.began().orElse(began);
        boolean tooLate = mark.isTextual()
                && Values.moment(mark.textValue()).filter(latest::isBefore).isPresent();
        return Optional.of(tooLate ? JsonNodeFactory.instance.textNode(latest.toString()) : mark);
    }
}
