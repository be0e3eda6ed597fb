package com.soffid.iam.sync.agent.scim.protocol.change;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out on which attributes a target supports filters with {@code ge}. Some targets answer a filter that they
 * cannot use with an empty list: then nothing seems to have changed. Others take {@code ge} for {@code gt}: then a
 * change is lost. The probe takes a resource from the list and asks for it by its own value: it must be in the answer.
 * Thread-safe.
 */
public final class LowerBoundProbe {

    /** How many resources are read to find one that has the attribute. */
    private static final int SAMPLE = 10;

    /** After this many results the example may be missing: a target that gives so many filters, or ignores filters. */
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
                // In its compact form, old servers know only equality.
                && target.get(Capability.FILTER_FORM) == FilterForm.STANDARD
                && !endpoint.facts().isSeen(Fact.LOWER_BOUND_FAILS, attribute);
    }

    /**
     * A value as filters on the attribute are written: in the form of the target, unless it was seen to refuse that
     * form.
     */
    ChangeValue written(Endpoint endpoint, AttributePath attribute, ChangeValue value) {
        return endpoint.facts().isSeen(Fact.LOCAL_TIME_REFUSED, attribute)
                ? value.asDateTime().orElse(value)
                : value;
    }

    /** Notes that the target refuses a local time in its own form: from now on it is written with a T. */
    void writeAsDateTime(Endpoint endpoint, AttributePath attribute) {
        endpoint.facts().note(Fact.LOCAL_TIME_REFUSED, attribute);
    }

    /** Notes that such a filter works. */
    void prove(Endpoint endpoint, AttributePath attribute) {
        endpoint.facts().note(Fact.LOWER_BOUND_WORKS, attribute);
    }

    /** Notes that the target refuses or ignores such a filter. */
    void disprove(Endpoint endpoint, AttributePath attribute) {
        endpoint.facts().note(Fact.LOWER_BOUND_FAILS, attribute);
    }

    /** Whether an answer counts that does not contain the bound's own value. */
    boolean acceptsWithoutBound(Endpoint endpoint, AttributePath attribute, ChangeValue bound) {
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
                // The target can only be asked by filter: there is nothing to test with, and no list to
                // read instead. A refusal of another kind is an error, because an unproven answer may
                // lack changes.
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
