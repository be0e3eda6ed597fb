package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
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
 * Finds resources by a key (RFC 7644, 3.4.2.2: a filter with {@code eq}). The answer of the target is checked. An empty
 * answer counts only if it proves that there is no such resource ({@link FilterProbe}). Otherwise the list decides, by
 * an index of keys and ids that is valid for some minutes ({@link KeyIndexes}). Thread-safe.
 */
public final class KeyLookup {

    /** Up to this number, resources are read by their ids and not asked for together. */
    private static final int FEW = 2;

    private final ScimClient client;
    private final Listings listings;
    private final KeyFilter filter;
    private final FilterProbe probe;
    private final BatchFilter batch;
    private final KeyIndexes indexes;

    /**
     * Sends nothing yet.
     *
     * @param indexes what walks through whole lists of this target showed
     */
    public KeyLookup(ScimClient client, Listings listings, KeyIndexes indexes) {
        this.client = client;
        this.listings = listings;
        this.filter = new KeyFilter(client);
        this.probe = new FilterProbe(client, filter);
        this.batch = new BatchFilter(client, listings);
        this.indexes = indexes;
    }

    /**
     * The resource with this key, with all its attributes.
     *
     * @return empty if there is none
     * @throws SeveralFoundException if there are several; the message lists their ids
     * @throws ScimException also if the target does not prove that there is none
     */
    public Optional<Resource> find(Endpoint endpoint, AttributePath key, String value) {
        return find(endpoint, key, value, Projection.all());
    }

    /**
     * Like {@link #find(Endpoint, AttributePath, String)}, with at least some of its attributes.
     *
     * @param shown the attributes that are needed; the resource may have more
     */
    public Optional<Resource> find(Endpoint endpoint, AttributePath key, String value, Projection shown) {
        return find(endpoint, key, value, shown, true);
    }

    /**
     * Like {@link #find}, for a resource that is created if it is not found. If the target does not prove that there is
     * none, the lookup assumes that there is none, because the target refuses to create a second one.
     */
    public Optional<Resource> findBeforeCreation(Endpoint endpoint, AttributePath key, String value, Projection shown) {
        return find(endpoint, key, value, shown, false);
    }

    private Optional<Resource> find(
            Endpoint endpoint, AttributePath key, String value, Projection shown, boolean needsProof) {
        if (isId(key)) {
            return client.read(endpoint, value);
        }
        KeySearch search = search(endpoint, key, shown);
        List<Resource> found = search.byFilter(value).orElseGet(() -> {
            ListSearch list = list(search, endpoint, key);
            return search.canFilter() ? unproven(search, list, value, needsProof) : list.find(value);
        });
        return search.theOne(found, value);
    }

    private static List<Resource> unproven(KeySearch search, ListSearch list, String value, boolean needsProof) {
        List<Resource> found = list.remembered(value)
                .or(() -> search.inLowerCase(value))
                .or(() -> list.findIfListed(value))
                .orElseGet(() -> search.assumedAbsent(value, needsProof));
        search.missed(value, found);
        return found;
    }

    /**
     * The resource with a key that exists by the target: found by a filter, or else in the list.
     *
     * @return empty if neither shows it
     */
    public Optional<Resource> findExisting(Endpoint endpoint, AttributePath key, String value, Projection shown) {
        Optional<Resource> found = findBeforeCreation(endpoint, key, value, shown);
        if (found.isPresent() || isId(key)) {
            return found;
        }
        KeySearch search = search(endpoint, key, shown);
        List<Resource> listed = list(search, endpoint, key).findExisting(value).orElse(List.of());
        search.missed(value, listed);
        return search.theOne(listed, value);
    }

    /**
     * Records a walk through the whole list of an endpoint, so that later lookups by this key need no walk of their
     * own.
     */
    public KeyRecording record(Endpoint endpoint, AttributePath key) {
        return indexes.record(endpoint, key);
    }

    /**
     * The resources with these keys, by their key, in as few requests as the target allows. A key that is not in the
     * map does not exist: each key that is not found together with others is looked up by itself, or in the list.
     *
     * @param shown the attributes that are needed; the resources may have more
     * @throws ScimException if several have one of the keys; the message lists their ids
     */
    public Map<String, Resource> findEach(
            Endpoint endpoint, AttributePath key, Collection<String> values, Projection shown) {
        Set<String> distinct = new LinkedHashSet<>(values);
        if (distinct.size() == 1 || (isId(key) && distinct.size() <= FEW)) {
            Map<String, Resource> found = new LinkedHashMap<>();
            distinct.forEach(
                    value -> find(endpoint, key, value, shown).ifPresent(resource -> found.put(value, resource)));
            return found;
        }
        KeySearch search = search(endpoint, key, shown);
        return new BatchLookup(client, batch, probe, search, list(search, endpoint, key), endpoint, key, shown)
                .find(distinct);
    }

    /**
     * All resources that have this value at a path. If the target compares case, only those with the given case.
     *
     * @param shown the attributes that are needed; the resources may have more
     * @return all of them, empty if there is none
     * @throws ScimException if they cannot all be read
     */
    public List<Resource> findAll(Endpoint endpoint, AttributePath attribute, String value, Projection shown) {
        if (isId(attribute)) {
            return client.read(endpoint, value).map(List::of).orElse(List.of());
        }
        KeySearch search = search(endpoint, attribute, shown);
        List<Resource> found = search.allByFilter(value).orElseGet(() -> all(search, value));
        return found.stream().flatMap(one -> search.complete(one).stream()).collect(Collectors.toUnmodifiableList());
    }

    /** Always walks, without an index: what another agent added a moment ago must not be missing. */
    private static List<Resource> all(KeySearch search, String value) {
        return search.canFilter() && !search.isListable() ? search.assumedAbsent(value, true) : search.byWalk(value);
    }

    /**
     * The resources that the target gives by a filter, on all pages, not checked.
     *
     * @param shown the attributes that are needed; the resources may have more
     * @return empty if it cannot use the filter
     */
    public Optional<List<Resource>> answered(
            Endpoint endpoint, AttributePath attribute, String value, Projection shown) {
        return search(endpoint, attribute, shown).allAnswered(value);
    }

    /** Whether a filter on an attribute is worth a request. */
    public boolean canFilter(Endpoint endpoint, AttributePath attribute) {
        return search(endpoint, attribute, Projection.all()).canFilter();
    }

    /** Notes that the target does not support filters on an attribute. */
    public void distrust(Endpoint endpoint, AttributePath attribute) {
        probe.miss(endpoint, attribute);
    }

    private KeySearch search(Endpoint endpoint, AttributePath key, Projection shown) {
        return new KeySearch(listings, filter, probe, endpoint, key, shown);
    }

    private ListSearch list(KeySearch search, Endpoint endpoint, AttributePath key) {
        return new ListSearch(client, indexes, search, endpoint, key);
    }

    private static boolean isId(AttributePath key) {
        return key.toString().equalsIgnoreCase("id");
    }
}
