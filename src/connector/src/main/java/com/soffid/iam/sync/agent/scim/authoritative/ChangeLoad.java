package com.soffid.iam.sync.agent.scim.authoritative;

import com.soffid.iam.sync.agent.scim.mapping.MinimumCount;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.change.ChangeValue;
import com.soffid.iam.sync.agent.scim.protocol.change.LowerBoundProbe;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One load of changes, from its mark to the end of the last mapping. For one thread. */
final class ChangeLoad {

    private final ChangeReader reader;
    private final List<ScimMapping> mappings;
    private final List<MarkName> names;
    private final Listings listings;
    private final LowerBoundProbe lowerBounds;
    private final Clock clock;
    private final String lastMark;
    private final ChangeMark since;
    private ChangeMark reached;
    private int position;
    private @Nullable MappingChanges current;
    private @Nullable AuthoritativeChange ahead;

    /**
     * Reads nothing yet.
     *
     * @param lastMark where the last load ended, as Soffid kept it
     */
    ChangeLoad(
            ChangeReader reader,
            List<ScimMapping> mappings,
            String lastMark,
            Listings listings,
            LowerBoundProbe lowerBounds,
            Clock clock) {
        this.reader = reader;
        this.mappings = mappings;
        this.names = MarkName.of(mappings);
        this.listings = listings;
        this.lowerBounds = lowerBounds;
        this.clock = clock;
        this.lastMark = lastMark;
        this.since = ChangeMark.parse(lastMark);
        this.reached = since;
    }

    /** Whether the load began at this mark. */
    boolean beganAt(String mark) {
        return lastMark.equals(mark);
    }

    /**
     * Counts what a full load will give, before it gives anything, because Soffid acts on each page at once.
     *
     * @throws MappingException when a mapping would give fewer than its minimumCount
     */
    void checkCounts() {
        if (since.isNone()) {
            mappings.forEach(mapping -> new MinimumCount(mapping).checkAhead(listings));
        }
    }

    /** Whether there are more changes. */
    boolean hasNext() {
        while (ahead == null) {
            MappingChanges changes = current;
            if (changes != null) {
                Optional<Resource> resource = changes.next();
                if (resource.isPresent()) {
                    ahead = reader.change(changes.mapping(), resource.get()).orElse(null);
                } else {
                    finish(changes);
                }
            } else if (position < mappings.size()) {
                current = new MappingChanges(
                        mappings.get(position), listings, lowerBounds, since.of(names.get(position)), clock);
            } else {
                return false;
            }
        }
        return true;
    }

    private void finish(MappingChanges changes) {
        if (since.isNone()) {
            new MinimumCount(changes.mapping()).check(changes.given());
        }
        Optional<ChangeValue> mark = changes.mark();
        if (mark.isPresent()) {
            reached = reached.with(names.get(position), mark.get());
        }
        current = null;
        position++;
    }

    /** The next changes, in a new list: at least one if there are more. */
    List<AuthoritativeChange> next(int atMost) {
        List<AuthoritativeChange> changes = new ArrayList<>();
        while (changes.size() < atMost && hasNext()) {
            AuthoritativeChange change = ahead;
            ahead = null;
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** Where the next load begins; empty before the end of this one, and when no mapping has a change property. */
    Optional<String> mark() {
        if (hasNext()) {
            return Optional.empty();
        }
        List<MarkName> marked = new ArrayList<>();
        for (int i = 0; i < mappings.size(); i++) {
            if (mappings.get(i).changeProperty().isPresent()) {
                marked.add(names.get(i));
            }
        }
        return reached.text(marked);
    }
}
