package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds resources by a key (RFC 7644, 3.4.2.2: a filter with {@code eq}). What the target answers is checked, and an empty
 * answer counts only where it proves that there is nothing ({@link FilterProbe}). Else the list of everything decides, by
 * an index of names and ids that serves for some minutes ({@link KeyIndexes}). Thread-safe.
 */
public final class KeyLookup {

    /** So many resources are read by their ids rather than asked for together. */
    private static final int FEW = 2;

    private final ScimClient client;
    private final Listings listings;
    private final KeyFilter filter;
    private final FilterProbe trust;
    private final BatchFilter batch;
    private final KeyIndexes indexes;

    /** Asks nothing yet. */
    public KeyLookup(ScimClient client, Listings listings) {
        this(client, listings, Clock.systemUTC());
    }

    /** Like the other one, with the clock by which an index grows old. */
    public KeyLookup(ScimClient client, Listings listings, Clock clock) {
        this.client = client;
        this.listings = listings;
        this.filter = new KeyFilter(client);
        this.trust = new FilterProbe(client, filter);
        this.batch = new BatchFilter(client, listings);
        this.indexes = new KeyIndexes(clock);
        client.writes().observe(indexes);
    }

    /**
     * The resource with this key, with all its attributes.
     *
     * @return empty when there is none
     * @throws SeveralFoundException when there are several; the message lists their ids
     * @throws ScimException also when the target gives no proof that there is none
     */
    public Optional<Resource> find(Endpoint endpoint, AttributePath key, String value) {
        return find(endpoint, key, value, Projection.all());
    }

    /**
     * Like the other one, with at least some of its attributes.
     *
     * @param shown what is needed of it; more may be there
     */
    public Optional<Resource> find(Endpoint endpoint, AttributePath key, String value, Projection shown) {
        return find(endpoint, key, value, shown, true);
    }

    /**
     * Like {@link #find}, for what is created if it is not found: where the target gives no proof that there is none, none is
     * assumed, because the target refuses to create a second one.
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
            return search.canFilter() ? doubted(search, list, value, needsProof) : list.find(value);
        });
        return search.theOne(found, value);
    }

    private static List<Resource> doubted(KeySearch search, ListSearch list, String value, boolean needsProof) {
        List<Resource> found = list.remembered(value)
                .or(() -> search.inLowerCase(value))
                .or(() -> list.findIfListed(value))
                .orElseGet(() -> search.assumedAbsent(value, needsProof));
        search.missed(value, found);
        return found;
    }

    /**
     * The resource with a key of which the target says that it exists: by a filter, else as the list of everything shows it.
     *
     * @return empty when neither shows it
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
     * Records a walk through everything of an endpoint, so that lookups by this key after it need no walk of their own.
     */
    public KeyRecording record(Endpoint endpoint, AttributePath key) {
        return indexes.record(endpoint, key);
    }

    /**
     * The resources with these keys, each by its key, in as few requests as the target allows. What is not in the map is
     * not there: each key that is not found together with others is looked for by itself, or among everything.
     *
     * @param shown what is needed of them; more may be there
     * @throws ScimException when several have one of the keys; the message lists their ids
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
        return new BatchLookup(client, batch, trust, search, list(search, endpoint, key), endpoint, key, shown)
                .find(distinct);
    }

    /**
     * Every resource that has this value at a path, in the case in which it is given where case matters.
     *
     * @param shown what is needed of them; more may be there
     * @return all of them, empty when there is none
     * @throws ScimException when they cannot be read to the last one
     */
    public List<Resource> findAll(Endpoint endpoint, AttributePath attribute, String value, Projection shown) {
        if (isId(attribute)) {
            return client.read(endpoint, value).map(List::of).orElse(List.of());
        }
        KeySearch search = search(endpoint, attribute, shown);
        List<Resource> found = search.allByFilter(value).orElseGet(() -> all(search, value));
        return found.stream().flatMap(one -> search.complete(one).stream()).collect(Collectors.toUnmodifiableList());
    }

    /** Always by a walk of its own: what another agent added a moment ago must not be missing. */
    private static List<Resource> all(KeySearch search, String value) {
        return search.canFilter() && !search.isListable() ? search.assumedAbsent(value, true) : search.byWalk(value);
    }

    /**
     * What the target gives by a filter, to the last page and with all it shows, not checked.
     *
     * @return empty when it cannot filter so
     */
    public Optional<List<Resource>> answered(Endpoint endpoint, AttributePath attribute, String value) {
        return search(endpoint, attribute, Projection.all()).allAnswered(value);
    }

    /** Whether a filter on an attribute is worth a request. */
    public boolean canFilter(Endpoint endpoint, AttributePath attribute) {
        return search(endpoint, attribute, Projection.all()).canFilter();
    }

    /** Notes that a filter on an attribute is of no use. */
    public void distrust(Endpoint endpoint, AttributePath attribute) {
        trust.miss(endpoint, attribute);
    }

    private KeySearch search(Endpoint endpoint, AttributePath key, Projection shown) {
        return new KeySearch(listings, filter, trust, endpoint, key, shown);
    }

    private ListSearch list(KeySearch search, Endpoint endpoint, AttributePath key) {
        return new ListSearch(client, indexes, search, endpoint, key);
    }

    private static boolean isId(AttributePath key) {
        return key.toString().equalsIgnoreCase("id");
    }
}
