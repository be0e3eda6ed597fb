package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Or;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds resources that have one of many keys by filters with {@code or}, each as long as an address may be. Targets
 * differ in how they treat {@code or}: some refuse it, some ignore it, and some read only the part before it.
 * Thread-safe.
 */
final class BatchFilter {

    /** Not a round number: an answer with all resources is then seen to be no page that was cut. */
    private static final int MOST = 49;

    /** The operators of RFC 7644, tables 3 and 4, without {@code or}. */
    private static final Set<String> OTHER_OPERATORS =
            Set.of("eq", "ne", "co", "sw", "ew", "pr", "gt", "ge", "lt", "le", "and", "not");

    private final ScimClient client;
    private final Listings listings;

    BatchFilter(ScimClient client, Listings listings) {
        this.client = client;
        this.listings = listings;
    }

    /** Whether such a filter is worth a request. */
    boolean isPossible(Endpoint endpoint, AttributePath key) {
        Capabilities known = endpoint.capabilities();
        return known.get(Capability.FILTER_FORM) == FilterForm.STANDARD
                && known.canFilter(key.toString(), "eq")
                && known.canFilter(key.toString(), "or");
    }

    /** Notes that an endpoint does not support {@code or}. */
    void noteNotSupported(Endpoint endpoint) {
        Set<String> allowed = endpoint.capabilities().get(Capability.FILTER_OPERATORS);
        Set<String> others = allowed.isEmpty()
                ? OTHER_OPERATORS
                : allowed.stream().filter(operator -> !operator.equals("or")).collect(Collectors.toUnmodifiableSet());
        endpoint.learn(Capability.FILTER_OPERATORS, others);
    }

    /** Divides keys into parts that one filter can ask for. */
    List<List<String>> parts(Endpoint endpoint, AttributePath key, List<String> values, Projection shown) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String value : values) {
            part.add(value);
            if (part.size() > 1 && (part.size() > MOST || !fits(endpoint, key, part, shown))) {
                parts.add(List.copyOf(part.subList(0, part.size() - 1)));
                part = new ArrayList<>(List.of(value));
            }
        }
        parts.add(part);
        return parts;
    }

    private boolean fits(Endpoint endpoint, AttributePath key, List<String> part, Projection shown) {
        int size = endpoint.capabilities().pageSize();
        ListQuery longest = ListQuery.page(Optional.of(anyOf(key, part)), 1, size)
                .showing(shown)
                .sortedById();
        return client.fitsAddress(endpoint, longest);
    }

    private static Or anyOf(AttributePath key, List<String> values) {
        return Or.of(values.stream().map(value -> Comparison.equal(key, value)).collect(Collectors.toList()));
    }

    /**
     * The resources that have one of some keys; empty if the target refuses the filter, or gives other resources.
     *
     * @throws ScimException if it refuses for another reason
     */
    Optional<List<Resource>> ask(
            Endpoint endpoint, AttributePath key, List<String> values, Projection shown, KeySearch search) {
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(values);
        List<Resource> found = new ArrayList<>();
        try {
            Iterator<Resource> answer = listings.walk(endpoint, Optional.of(anyOf(key, values)), shown);
            while (answer.hasNext()) {
                Optional<Resource> resource = search.withKey(answer.next());
                if (resource.filter(one -> hasOneOf(one, key, wanted)).isEmpty()) {
                    return Optional.empty();
                }
                found.add(resource.get());
            }
        } catch (ScimException refusal) {
            if (!refusal.isLongFilterRefused()) {
                throw refusal;
            }
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** Whether a resource has one of some keys, in any case. */
    static boolean hasOneOf(Resource resource, AttributePath key, Set<String> wanted) {
        return resource.values(key).stream().anyMatch(value -> wanted.contains(value.asText()));
    }
}
