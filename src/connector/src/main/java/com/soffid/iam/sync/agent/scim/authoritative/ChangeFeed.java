package com.soffid.iam.sync.agent.scim.authoritative;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.InterruptibleLock;
import com.soffid.iam.sync.agent.scim.protocol.change.LowerBoundProbe;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives authoritative changes page by page, as the sync server asks for them. The sync server passes the same mark for every
 * page of a load and stops at the first empty page; this class keeps the place in the load. Thread-safe.
 *
 * <p>A load that fails is dropped: the next call begins a new one. There is no mark for a load that was not read to its end.
 */
public final class ChangeFeed {

    private static final Set<SoffidObjectType> LOADED = Set.of(
            SoffidObjectType.OBJECT_USER,
            SoffidObjectType.OBJECT_GROUP,
            SoffidObjectType.OBJECT_CUSTOM,
            SoffidObjectType.OBJECT_AUTHORITATIVE_CHANGE);

    private final String system;
    private final ScimMappings all;
    private final List<ScimMapping> mappings;
    private final Listings listings;
    private final LowerBoundProbe lowerBounds;
    private final Clock clock;
    private final int batch;
    private final InterruptibleLock lock = new InterruptibleLock("another thread loads changes");
    // Guarded by lock
    private @Nullable ChangeLoad load;
    private Optional<String> mark = Optional.empty();

    /**
     * Reads nothing yet.
     *
     * @param system the agent's name
     * @param batch how many changes a page has
     */
    public ChangeFeed(
            String system,
            ScimMappings mappings,
            Listings listings,
            LowerBoundProbe lowerBounds,
            Clock clock,
            int batch) {
        this.system = system;
        this.all = mappings;
        this.mappings = mappings.all().stream()
                .filter(mapping -> LOADED.contains(mapping.type()) && mapping.reads())
                .collect(Collectors.toList());
        this.listings = listings;
        this.lowerBounds = lowerBounds;
        this.clock = clock;
        this.batch = batch;
    }

    /**
     * The next changes, in a new list; empty only at the end of the load.
     *
     * @param lastMark what {@link #mark()} gave at the end of the last load; empty for a full load
     * @throws MappingException when no object mapping reads from the target, or the target gives less than minimumCount
     */
    public List<AuthoritativeChange> next(String lastMark) {
        return lock.hold(() -> nextOf(lastMark));
    }

    private List<AuthoritativeChange> nextOf(String lastMark) {
        if (mappings.isEmpty()) {
            throw new MappingException("No object mapping for Soffid object user, group or custom reads from the"
                    + " target, so that there is nothing to load");
        }
        ChangeLoad current = load;
        // Set again below, so that a failure leaves no half-read load.
        load = null;
        if (current == null || !current.beganAt(lastMark)) {
            // Another mark is another load: the sync server has dropped the load under way.
            mark = Optional.empty();
            ChangeReader reader = new ChangeReader(system, new SecondaryGroups(all, listings));
            current = new ChangeLoad(reader, mappings, lastMark, listings, lowerBounds, clock);
            current.checkCounts();
        }
        List<AuthoritativeChange> changes = current.next(batch);
        if (current.hasNext()) {
            load = current;
        } else {
            mark = current.mark();
        }
        return changes;
    }

    /** Whether the load under way has more changes. */
    public boolean hasMore() {
        return lock.hold(() -> load != null);
    }

    /** Where the next load begins; empty while one is under way, and when no mapping has a change property. */
    public Optional<String> mark() {
        return lock.hold(() -> mark);
    }
}
