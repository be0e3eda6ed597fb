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
 * The resources whose change attribute is a value or later, each once and with all its attributes.
 *
 * <p>The target is asked by a filter with {@code ge} (RFC 7644, 3.4.2.2) where it can be. One that refuses or ignores it,
 * or gives a doubtful answer and fails a test ({@link LowerBoundProbe}), is read whole and filtered here. Left out then is
 * only what is surely older: a resource that does not say when it changed is given. A local time that the target refuses as
 * it shows it is asked for once more with a T. For one thread.
 */
public final class ChangeWalk implements Iterator<Resource> {

    private final Listings listings;
    private final LowerBoundProbe trust;
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
     * Begins with the resources that changed since, those with the very value included.
     *
     * @param attribute the one that grows with each change
     * @param bound a value that it had
     */
    public ChangeWalk(
            Listings listings, LowerBoundProbe trust, Endpoint endpoint, AttributePath attribute, ChangeValue bound) {
        this.listings = listings;
        this.trust = trust;
        this.endpoint = endpoint;
        this.attribute = attribute;
        this.bound = bound;
        this.filtered = trust.isWorthAsking(endpoint, attribute, bound);
        this.asked = trust.written(endpoint, attribute, bound);
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
            } else if (filtered && !boundWasSeen && !trust.believes(endpoint, attribute, bound)) {
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

    /** When the target says that it gave its first answer; empty before it did, or when it does not say. */
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

    /** A local time is asked for as it was shown and then as a date-time; after that, everything is read. */
    private void askOtherwise() {
        Optional<ChangeValue> dateTime = asked.asDateTime();
        if (dateTime.isPresent()) {
            trust.writeAsDateTime(endpoint, attribute);
            asked = dateTime.get();
            walk = walk();
        } else {
            trust.disprove(endpoint, attribute);
            readWhole();
        }
    }

    private void take(Resource listed) {
        if (isSurelyOlder(listed)) {
            leaveOut();
            return;
        }
        Optional<Resource> complete = listings.complete(endpoint, listed);
        if (complete.filter(this::isSurelyOlder).isPresent()) {
            leaveOut();
        } else if (complete.isPresent()) {
            noteBound(complete.get());
            if (given.add(complete.get().id())) {
                ahead = complete.get();
            }
        }
    }

    /** One that the filter should have left out shows that it does not do what it is meant to do. */
    private void leaveOut() {
        if (filtered) {
            trust.disprove(endpoint, attribute);
            readWhole();
        }
    }

    private void noteBound(Resource resource) {
        if (filtered && values(resource).stream().anyMatch(bound::isSameAs)) {
            boundWasSeen = true;
            trust.prove(endpoint, attribute);
        }
    }

    private void readWhole() {
        began = began();
        filtered = false;
        walk = walk();
    }

    private boolean isSurelyOlder(Resource resource) {
        List<ChangeValue> values = values(resource);
        return !values.isEmpty() && values.stream().allMatch(value -> value.isSurelyBefore(bound));
    }

    private List<ChangeValue> values(Resource resource) {
        return resource.values(attribute).stream()
                .map(ChangeValue::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }
}
