package com.soffid.iam.sync.agent.scim.protocol.change;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageRequests;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Set<String> dateTimes = ConcurrentHashMap.newKeySet();

    /** Asks nothing yet. */
    public LowerBoundProbe(ScimClient client, Listings listings) {
        this.client = client;
        this.listings = listings;
    }

    /** Whether such a filter is worth sending. */
    boolean isWorthAsking(EndpointAddress endpoint, AttributePath attribute, ChangeValue bound) {
        Capabilities target = client.target().capabilities(endpoint);
        return bound.hasOrderOfItsText()
                && target.canFilter(attribute.toString(), "ge")
                // In its compact form, old servers know nothing but equality.
                && target.get(Capability.FILTER_FORM) == FilterForm.STANDARD
                && known.getOrDefault(name(endpoint, attribute), true);
    }

    /** A value as filters on the attribute are written: as the target shows it, unless it was seen to refuse that. */
    ChangeValue written(EndpointAddress endpoint, AttributePath attribute, ChangeValue value) {
        return dateTimes.contains(name(endpoint, attribute))
                ? value.asDateTime().orElse(value)
                : value;
    }

    /** The target was seen to refuse a local time as it shows it: from now on it is written with a T. */
    void writeAsDateTime(EndpointAddress endpoint, AttributePath attribute) {
        dateTimes.add(name(endpoint, attribute));
    }

    /** The target was seen to heed such a filter. */
    void prove(EndpointAddress endpoint, AttributePath attribute) {
        known.put(name(endpoint, attribute), true);
    }

    /** The target was seen to refuse or ignore such a filter. */
    void disprove(EndpointAddress endpoint, AttributePath attribute) {
        known.put(name(endpoint, attribute), false);
    }

    /** Whether an answer without the bound's own value can be believed. */
    boolean believes(EndpointAddress endpoint, AttributePath attribute, ChangeValue bound) {
        if (known.getOrDefault(name(endpoint, attribute), false)
                || !client.target().capabilities(endpoint).get(Capability.LISTABLE)) {
            return true;
        }
        List<Resource> sample = new ArrayList<>();
        try {
            PageWalk all = listings.walk(endpoint, Optional.empty());
            while (sample.size() < SAMPLE && all.hasNext()) {
                listings.complete(endpoint, all.next()).ifPresent(sample::add);
            }
        } catch (ScimException noList) {
            if (sample.isEmpty() && PageRequests.NOT_UNDERSTOOD.contains(noList.status())) {
                // A target that is only asked by filter: there is nothing to test with, and no list to read instead.
                return true;
            }
            throw noList;
        }
        return sample.isEmpty() || findsTheLatest(endpoint, attribute, bound, sample);
    }

    private boolean findsTheLatest(
            EndpointAddress endpoint, AttributePath attribute, ChangeValue bound, List<Resource> sample) {
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

    private boolean comesBack(EndpointAddress endpoint, AttributePath attribute, ChangeValue value, Resource example) {
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
            if (PageRequests.NOT_UNDERSTOOD.contains(refusal.status())) {
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

    private static String name(EndpointAddress endpoint, AttributePath attribute) {
        return endpoint.address() + " " + attribute.toString().toLowerCase(Locale.ROOT);
    }
}
