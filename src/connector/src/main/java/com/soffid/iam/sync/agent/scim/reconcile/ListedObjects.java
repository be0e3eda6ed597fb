package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.MinimumCount;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ListAttributes;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentWrites;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.PackedResources;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives the objects of the target in the order in which a reconcile asks for them: all names, then the object of each name.
 * The objects come from the pages of the list. An object is read by itself if the list does not show all of it, if an
 * instance of the agent has changed it since, or if the list is too old. Thread-safe.
 */
public final class ListedObjects {

    /** How long an object is taken from the list. A reconcile that takes longer reads the list again. */
    private static final Duration LIST_SERVES = Duration.ofMinutes(10);

    /** How long an object that was read by itself is given once more. */
    private static final Duration READ_SERVES = Duration.ofMinutes(1);

    /** A caller whose next name is this near to its last one follows the list. */
    private static final int NEAR = 100;

    private final String nameAttribute;
    private final Function<String, Optional<FoundResource>> byName;
    private final ObjectLookup lookup;
    private final Listings listings;
    private final RecentWrites writes;
    private final Clock clock;
    private final NameReading reading;
    // Guarded by this, like all below
    private NamedList list = NamedList.NONE;
    private int position;
    private Instant askedAt = Instant.MIN;
    private String readName = "";
    private @Nullable FoundResource readObject;
    private Instant readAt = Instant.MIN;

    /**
     * Reads nothing yet.
     *
     * @param nameAttribute the Soffid attribute that is the name
     * @param byName looks up an object that the list does not have
     * @param writes what the instances of the agent wrote
     */
    public ListedObjects(
            String nameAttribute,
            Function<String, Optional<FoundResource>> byName,
            ObjectLookup lookup,
            Listings listings,
            RecentWrites writes,
            Clock clock) {
        this.nameAttribute = nameAttribute;
        this.byName = byName;
        this.lookup = lookup;
        this.listings = listings;
        this.writes = writes;
        this.clock = clock;
        this.reading = new NameReading(nameAttribute, lookup, listings);
    }

    /**
     * Reads the names of all objects of these mappings, each once. Ignores mappings that do not read the name.
     *
     * @throws com.soffid.iam.sync.agent.scim.mapping.value.MappingException when a mapping gives fewer than its minimumCount
     */
    Set<String> names(List<ScimMapping> mappings) {
        return Collections.unmodifiableSet(read(mappings).rows.keySet());
    }

    private NamedList read(List<ScimMapping> mappings) {
        NamedList read = new NamedList(mappings, clock.instant());
        Map<ScimMapping, Map<String, Row>> byMapping = new HashMap<>();
        reading.read(mappings, (mapping, name, resource) -> {
            Row row = new Row(mapping, resource.id(), read.add(resource));
            byMapping
                    .computeIfAbsent(mapping, unused -> new LinkedHashMap<>())
                    .merge(name, row, (former, latter) -> former.asOneOfSeveral());
        });
        for (ScimMapping mapping : mappings) {
            if (mapping.reads(nameAttribute)) {
                Map<String, Row> rows = byMapping.getOrDefault(mapping, Map.of());
                new MinimumCount(mapping).check(rows.size());
                rows.forEach(read.rows::putIfAbsent);
            }
        }
        read.endedAt = clock.instant();
        synchronized (this) {
            list = read;
        }
        return read;
    }

    /** The object with a name; empty when the target has none. */
    Optional<FoundResource> find(String name) {
        return find(name, moment -> false);
    }

    /**
     * Like {@link #find(String)}, but gives an object that was read by itself in the last minute once more.
     *
     * @param outdated whether something has changed since a moment, so that a list of more than a minute ago does not count
     */
    Optional<FoundResource> findAgain(String name, Predicate<Instant> outdated) {
        Optional<FoundResource> again = lastRead(name);
        return again.isPresent() ? again : find(name, outdated);
    }

    private Optional<FoundResource> find(String name, Predicate<Instant> outdated) {
        NamedList listed = current(name);
        Row row = listed.rows.get(name);
        if (row == null) {
            return keep(name, byName.apply(name));
        }
        if (row.isOneOfSeveral) {
            return keep(name, byName.apply(name).or(() -> byId(row, name)));
        }
        return isOutdated(listed, row, outdated)
                ? keep(name, byId(row, name).or(() -> byName.apply(name)))
                : complete(listed, row, listed.resources.get(row.index)).or(() -> keep(name, byName.apply(name)));
    }

    /** The list; read again if it is too old and the caller follows it. */
    private NamedList current(String name) {
        NamedList last;
        boolean follows;
        synchronized (this) {
            last = list;
            Row row = last.rows.get(name);
            Instant now = clock.instant();
            if (row == null) {
                return last;
            }
            follows = Math.abs(row.index - position) <= NEAR
                    && !askedAt.plus(READ_SERVES).isBefore(now);
            position = row.index;
            askedAt = now;
        }
        return follows && isOld(last) ? read(last.mappings) : last;
    }

    /** Whether a caller asks for one listed object after the other, so that what is read for all of them is used. */
    public synchronized boolean areFollowed() {
        return !askedAt.plus(READ_SERVES).isBefore(clock.instant());
    }

    private boolean isOld(NamedList listed) {
        return listed.endedAt.plus(LIST_SERVES).isBefore(clock.instant());
    }

    private boolean isOutdated(NamedList listed, Row row, Predicate<Instant> outdated) {
        boolean isRecent = !listed.endedAt.plus(READ_SERVES).isBefore(clock.instant());
        return isOld(listed)
                || (!isRecent && outdated.test(listed.beganAt))
                || writes.mayHaveChanged(row.mapping.endpoint(), row.id, listed.beganAt);
    }

    /** The listed object, read by its id if lists do not show all of it. */
    private Optional<FoundResource> complete(NamedList list, Row row, Resource listed) {
        if (list.isSample(row.mapping.endpoint())) {
            // A list may show fewer attributes than the objects have. What it leaves out would be empty in Soffid.
            listings.compareWithRead(
                    row.mapping.endpoint(),
                    listed,
                    row.mapping.neededAttributes().isAll()
                            ? Optional.empty()
                            : Optional.of(row.mapping.memberAttribute()));
        }
        // What was not asked for is not needed.
        boolean isComplete =
                row.mapping.endpoint().capabilities().get(Capability.LIST_ATTRIBUTES) == ListAttributes.FULL;
        return (isComplete ? Optional.of(listed) : listings.complete(row.mapping.endpoint(), listed))
                .map(resource -> new FoundResource(row.mapping, resource));
    }

    /** The object as the target has it now; empty when it is gone or has another name now. */
    private Optional<FoundResource> byId(Row row, String name) {
        return lookup.byId(row.mapping, row.id)
                .filter(resource -> row.mapping
                        .parseText(nameAttribute, resource)
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .map(resource -> new FoundResource(row.mapping, resource));
    }

    private synchronized Optional<FoundResource> keep(String name, Optional<FoundResource> found) {
        readObject = found.orElse(null);
        readName = name;
        readAt = clock.instant();
        return found;
    }

    private synchronized Optional<FoundResource> lastRead(String name) {
        if (!name.equals(readName) || readAt.plus(READ_SERVES).isBefore(clock.instant())) {
            return Optional.empty();
        }
        Optional<FoundResource> found = Optional.ofNullable(readObject);
        readObject = null;
        return found;
    }

    /** The names of one list, with the objects. */
    private static final class NamedList {

        private static final int SAMPLED = 100;
        private static final NamedList NONE = new NamedList(List.of(), Instant.MIN);

        private final List<ScimMapping> mappings;
        private final Instant beganAt;
        private final Map<String, Row> rows = new LinkedHashMap<>();
        private final PackedResources resources = new PackedResources();
        private Instant endedAt = Instant.MIN;
        private final Map<Endpoint, Integer> given = new HashMap<>();
        private @Nullable Resource last;
        private int lastIndex;

        NamedList(List<ScimMapping> mappings, Instant beganAt) {
            this.mappings = List.copyOf(mappings);
            this.beganAt = beganAt;
        }

        /** Whether the next object of an endpoint is to be compared with a read: the first, the 100th, the 10,000th. */
        synchronized boolean isSample(Endpoint endpoint) {
            int given = this.given.merge(endpoint, 1, Integer::sum);
            return given == 1 || given == SAMPLED || given == SAMPLED * SAMPLED;
        }

        /** The index of a resource, which several mappings in a row may give. */
        int add(Resource resource) {
            if (resource != last) {
                lastIndex = resources.add(resource);
                last = resource;
            }
            return lastIndex;
        }
    }

    /** Where a name is in a list. Immutable. */
    private static final class Row {

        private final ScimMapping mapping;
        private final String id;
        private final int index;
        private final boolean isOneOfSeveral;

        Row(ScimMapping mapping, String id, int index) {
            this(mapping, id, index, false);
        }

        private Row(ScimMapping mapping, String id, int index, boolean isOneOfSeveral) {
            this.mapping = mapping;
            this.id = id;
            this.index = index;
            this.isOneOfSeveral = isOneOfSeveral;
        }

        /** Several resources of the mapping have the name. */
        Row asOneOfSeveral() {
            return new Row(mapping, id, index, true);
        }
    }
}
