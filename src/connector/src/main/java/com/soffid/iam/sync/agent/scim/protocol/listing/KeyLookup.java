package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds resources by a key (RFC 7644, 3.4.2.2: a filter with {@code eq}). What the target answers is checked: one that
 * refuses or ignores the filter, or hides behind an empty answer that it does not know the attribute, is listed whole and
 * matched here, and not asked so again. Thread-safe.
 */
public final class KeyLookup {

    /** So many resources are read by their ids rather than asked for together. */
    private static final int FEW = 2;

    private final ScimClient client;
    private final Listings listings;
    private final KeyFilter filter;
    private final FilterTrust trust;
    private final KeyBatch batch;

    public KeyLookup(ScimClient client, Listings listings) {
        this.client = client;
        this.listings = listings;
        this.filter = new KeyFilter(client);
        this.trust = new FilterTrust(client, filter);
        this.batch = new KeyBatch(client, listings);
    }

    /**
     * The resource with this key, with all its attributes.
     *
     * @return empty when there is none
     * @throws ScimException when there are several; the message lists their ids
     */
    public Optional<Resource> find(EndpointAddress endpoint, AttributePath key, String value) {
        return find(endpoint, key, value, Projection.all());
    }

    /**
     * The same, with at least some of its attributes.
     *
     * @param shown what is needed of it; more may be there
     */
    public Optional<Resource> find(EndpointAddress endpoint, AttributePath key, String value, Projection shown) {
        if (isId(key)) {
            return client.read(endpoint, value);
        }
        KeySearch search = search(endpoint, key, shown);
        return search.theOne(search.byFilter(value).orElseGet(() -> search.byWalk(value)), value);
    }

    /**
     * The resources with these keys, each by its key, in as few requests as the target allows. What is not in the map is
     * not there: each key that is not found together with others is looked for by itself, or among everything.
     *
     * @param shown what is needed of them; more may be there
     * @throws ScimException when several have one of the keys; the message lists their ids
     */
    public Map<String, Resource> findEach(
            EndpointAddress endpoint, AttributePath key, Collection<String> values, Projection shown) {
        Set<String> distinct = new LinkedHashSet<>(values);
        if (distinct.size() == 1 || (isId(key) && distinct.size() <= FEW)) {
            Map<String, Resource> found = new LinkedHashMap<>();
            distinct.forEach(
                    value -> find(endpoint, key, value, shown).ifPresent(resource -> found.put(value, resource)));
            return found;
        }
        return new ManyKeys(client, batch, trust, search(endpoint, key, shown), endpoint, key, shown).find(distinct);
    }

    /**
     * Every resource that has this value at a path, in the case in which it is given where case matters.
     *
     * @param shown what is needed of them; more may be there
     * @return all of them, empty when there is none
     * @throws ScimException when they cannot be read to the last one
     */
    public List<Resource> findAll(EndpointAddress endpoint, AttributePath attribute, String value, Projection shown) {
        if (isId(attribute)) {
            return client.read(endpoint, value).map(List::of).orElse(List.of());
        }
        KeySearch search = search(endpoint, attribute, shown);
        return search.allByFilter(value).orElseGet(() -> search.byWalk(value)).stream()
                .flatMap(found -> search.complete(found).stream())
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * What the target gives by a filter, to the last page and with all it shows, not checked.
     *
     * @return empty when it cannot filter so
     */
    Optional<List<Resource>> answered(EndpointAddress endpoint, AttributePath attribute, String value) {
        return search(endpoint, attribute, Projection.all()).allAnswered(value);
    }

    /** Whether a filter on an attribute is worth a request. */
    boolean canFilter(EndpointAddress endpoint, AttributePath attribute) {
        return search(endpoint, attribute, Projection.all()).canFilter();
    }

    /** Notes that a filter on an attribute is of no use. */
    void distrust(EndpointAddress endpoint, AttributePath attribute) {
        trust.miss(endpoint, attribute);
    }

    private KeySearch search(EndpointAddress endpoint, AttributePath key, Projection shown) {
        return new KeySearch(client, listings, filter, trust, endpoint, key, shown);
    }

    private static boolean isId(AttributePath key) {
        return key.toString().equalsIgnoreCase("id");
    }
}
