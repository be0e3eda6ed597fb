package com.soffid.iam.sync.agent.scim.protocol.change;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On which attributes a target is seen to filter with {@code ge}. Some answer a filter that they cannot use with nothing,
 * or take {@code ge} for {@code gt}; the one looks as if nothing ever changed, the other loses a change. A doubtful
 * answer is put to a test: a resource that the target lists must come back when it is asked for by its own value.
 * Thread-safe.
 */
public final class LowerBoundProbe {

    /** How many resources are looked at for one that has the attribute. */
    private static final int SAMPLE = 10;

    /** In so many results the example need not be: one that gives so much does filter, or ignores filters. */
    private static final int PLENTY = 500;

    private final ScimClient client;
    private final Listings listings;

    /** Asks nothing yet. */
    public LowerBoundProbe(ScimClient client, Listings listings) {
        this.client = client;
        this.listings = listings;
    }

    /** Whether such a filter is worth sending. */
    boolean isWorthAsking(Endpoint endpoint, AttributePath attribute, ChangeValue bound) {
        Capabilities target = endpoint.capabilities();
        return bound.hasOrderOfItsText()
                && target.canFilter(attribute.toString(), "ge")
                // In its compact form, old servers know nothing but equality.
                && target.get(Capability.FILTER_FORM) == FilterForm.STANDARD
                && !endpoint.facts().isSeen(Fact.LOWER_BOUND_FAILS, attribute);
    }

    /** A value as filters on the attribute are written: as the target shows it, unless it was seen to refuse that. */
    ChangeValue written(Endpoint endpoint, AttributePath attribute, ChangeValue value) {
        return endpoint.facts().isSeen(Fact.LOCAL_TIME_REFUSED, attribute)
                ? value.asDateTime().orElse(value)
                : value;
    }

    /** The target was seen to refuse a local time as it shows it: from now on it is written with a T. */
    void writeAsDateTime(Endpoint endpoint, AttributePath attribute) {
        endpoint.facts().note(Fact.LOCAL_TIME_REFUSED, attribute);
    }

    /** The target was seen to heed such a filter. */
    void prove(Endpoint endpoint, AttributePath attribute) {
        endpoint.facts().note(Fact.LOWER_BOUND_WORKS, attribute);
    }

    /** The target was seen to refuse or ignore such a filter. */
    void disprove(Endpoint endpoint, AttributePath attribute) {
        endpoint.facts().note(Fact.LOWER_BOUND_FAILS, attribute);
    }

    /** Whether an answer without the bound's own value can be believed. */
    boolean believes(Endpoint endpoint, AttributePath attribute, ChangeValue bound) {
        if (endpoint.facts().isSeen(Fact.LOWER_BOUND_WORKS, attribute)
                || !endpoint.capabilities().get(Capability.LISTABLE)) {
            return true;
        }
        List<Resource> sample = new ArrayList<>();
        try {
            PageWalk all = listings.walk(endpoint, Optional.empty());
            while (sample.size() < SAMPLE && all.hasNext()) {
                listings.complete(endpoint, all.next()).ifPresent(sample::add);
            }
        } catch (ScimException noList) {
            if (sample.isEmpty() && noList.isNotUnderstood()) {
                // A target that is only asked by filter: there is nothing to test with, and no list to read instead.
                return true;
            }
            throw noList;
        }
        return sample.isEmpty() || findsTheLatest(endpoint, attribute, bound, sample);
    }

    private boolean findsTheLatest(
            Endpoint endpoint, AttributePath attribute, ChangeValue bound, List<Resource> sample) {
        Optional<Resource> example = sample.stream()
                .filter(resource ->
                        latest(resource, attribute).filter(bound::isOfKindOf).isPresent())
                .reduce((one, other) -> isLater(one, other, attribute) ? one : other);
        if (example.isEmpty()) {
            // The target does not show the attribute, or the bound was never a value of it.
            return false;
        }
        ChangeValue value = latest(example.get(), attribute).orElseThrow();
        if (comesBack(endpoint, attribute, value, example.get())) {
            prove(endpoint, attribute);
            return true;
        }
        boolean unchanged = client.read(endpoint, example.get().id())
                .flatMap(now -> latest(now, attribute))
                .filter(value::isSameAs)
                .isPresent();
        if (unchanged) {
            disprove(endpoint, attribute);
        }
        return false;
    }

    private boolean comesBack(Endpoint endpoint, AttributePath attribute, ChangeValue value, Resource example) {
        try {
            ChangeValue written = written(endpoint, attribute, value);
            PageWalk found = listings.walk(endpoint, Optional.of(Comparison.atLeast(attribute, written.json())));
            int seen = 0;
            while (seen < PLENTY && found.hasNext()) {
                if (found.next().id().equals(example.id())) {
                    return true;
                }
                seen++;
            }
            return seen >= PLENTY;
        } catch (ScimException refusal) {
            if (refusal.isNotUnderstood()) {
                return false;
            }
            throw refusal;
        }
    }

    private static boolean isLater(Resource one, Resource other, AttributePath attribute) {
        return latest(one, attribute)
                .filter(value -> latest(other, attribute).filter(value::isAfter).isPresent())
                .isPresent();
    }

    private static Optional<ChangeValue> latest(Resource resource, AttributePath attribute) {
        return resource.values(attribute).stream()
                .map(ChangeValue::of)
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.isAfter(one) ? other : one);
    }
}
