package com.soffid.iam.sync.agent.scim.protocol.change;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists the resources whose change attribute has a given value or a later one, each once and with all its attributes.
 *
 * <p>The walk uses a filter with {@code ge} (RFC 7644, 3.4.2.2) if the target supports it. If the target refuses or
 * ignores the filter, or its answer is doubtful and it fails a test ({@link LowerBoundProbe}), the walk reads the whole
 * list and filters here. It drops only resources that are certainly older: a resource without the attribute is given.
 * If the target refuses a local time as it shows it, the walk asks once more with a T. For one thread.
 */
public final class ChangeWalk implements Iterator<Resource> {

    private final Listings listings;
    private final LowerBoundProbe probe;
    private final Endpoint endpoint;
    private final AttributePath attribute;
    private final ChangeValue bound;
    private final Set<String> given = new HashSet<>();
    private boolean filtered;
    private ChangeValue asked;
    private PageWalk walk;
    private boolean answered;
    private boolean boundWasSeen;
    private Optional<Instant> began = Optional.empty();
    private @Nullable Resource ahead;

    /**
     * Prepares the walk; the first request is sent at the first use.
     *
     * @param attribute the attribute that grows with each change
     * @param bound a value that it had; resources with this value are given too
     */
    public ChangeWalk(
            Listings listings, LowerBoundProbe probe, Endpoint endpoint, AttributePath attribute, ChangeValue bound) {
        this.listings = listings;
        this.probe = probe;
        this.endpoint = endpoint;
        this.attribute = attribute;
        this.bound = bound;
        this.filtered = probe.isWorthAsking(endpoint, attribute, bound);
        this.asked = probe.written(endpoint, attribute, bound);
        this.walk = walk();
    }

    private PageWalk walk() {
        return listings.walk(
                endpoint, filtered ? Optional.of(Comparison.atLeast(attribute, asked.json())) : Optional.empty());
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            if (listsMore()) {
                take(walk.next());
            } else if (filtered && !boundWasSeen && !probe.acceptsWithoutBound(endpoint, attribute, bound)) {
                readWhole();
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Resource next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Resource next = ahead;
        ahead = null;
        return next;
    }

    /** When the target gave its first answer, by its own clock; empty before that, or if it does not tell. */
    public Optional<Instant> began() {
        return began.or(walk::began);
    }

    private boolean listsMore() {
        try {
            boolean more = walk.hasNext();
            answered = true;
            return more;
        } catch (ScimException refusal) {
            if (!filtered || answered || !refusal.isNotUnderstood()) {
                throw refusal;
            }
            askOtherwise();
            return listsMore();
        }
    }

    /** Asks for a local time as a date-time, and after that reads the whole list. */
    private void askOtherwise() {
        Optional<ChangeValue> dateTime = asked.asDateTime();
        if (dateTime.isPresent()) {
            probe.writeAsDateTime(endpoint, attribute);
            asked = dateTime.get();
            walk = walk();
        } else {
            probe.disprove(endpoint, attribute);
            readWhole();
        }
    }

    private void take(Resource listed) {
        if (isCertainlyOlder(listed)) {
            leaveOut();
            return;
        }
        Optional<Resource> complete = listings.complete(endpoint, listed);
        if (complete.filter(this::isCertainlyOlder).isPresent()) {
            leaveOut();
        } else if (complete.isPresent()) {
            noteBound(complete.get());
            if (given.add(complete.get().id())) {
                ahead = complete.get();
            }
        }
    }

    /** A resource that the filter should have dropped shows that the filter does not work. */
    private void leaveOut() {
        if (filtered) {
            probe.disprove(endpoint, attribute);
            readWhole();
        }
    }

    private void noteBound(Resource resource) {
        if (filtered && values(resource).stream().anyMatch(bound::isSameAs)) {
            boundWasSeen = true;
            probe.prove(endpoint, attribute);
        }
    }

    private void readWhole() {
        began = began();
        filtered = false;
        walk = walk();
    }

    private boolean isCertainlyOlder(Resource resource) {
        List<ChangeValue> values = values(resource);
        return !values.isEmpty() && values.stream().allMatch(value -> value.isCertainlyBefore(bound));
    }

    private List<ChangeValue> values(Resource resource) {
        return resource.values(attribute).stream()
                .map(ChangeValue::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }
}
