package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ListAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the one resource with a key (RFC 7644, 3.4.2.2: a filter with {@code eq}). What the target answers is checked:
 * one that refuses or ignores the filter, or hides behind an empty answer that it does not know the attribute, is listed
 * whole and matched here, and not asked so again. Thread-safe.
 */
public final class KeyLookup {

    private final ScimClient client;
    private final Listings listings;
    private final KeyFilter filter;
    private final FilterTrust trust;

    public KeyLookup(ScimClient client, Listings listings) {
        this.client = client;
        this.listings = listings;
        this.filter = new KeyFilter(client);
        this.trust = new FilterTrust(client, filter);
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
        if (key.toString().equalsIgnoreCase("id")) {
            return client.read(endpoint, value);
        }
        // Where lists hold less than resources have, what is found is read whole in any case.
        boolean listsAreFull =
                client.target().capabilities(endpoint).get(Capability.LIST_ATTRIBUTES) == ListAttributes.FULL;
        Search search = new Search(endpoint, key, value, listsAreFull ? shown : Projection.all());
        return search.theOne(search.candidates())
                .flatMap(found -> found.isPart() ? Optional.of(found) : listings.complete(endpoint, found));
    }

    public java.util.Map<String, Resource> findEach(
            EndpointAddress endpoint, AttributePath key, java.util.Collection<String> values, Projection shown) {
        java.util.Map<String, Resource> found = new java.util.LinkedHashMap<>();
        values.forEach(value -> find(endpoint, key, value, shown).ifPresent(one -> found.put(value, one)));
        return found;
    }

    public List<Resource> findAll(EndpointAddress endpoint, AttributePath attribute, String value, Projection shown) {
        List<Resource> found = new ArrayList<>();
        listings.walk(endpoint, Optional.empty()).forEachRemaining(resource -> {
            if (resource.values(attribute).stream().anyMatch(one -> one.asText().equals(value))) {
                found.add(resource);
            }
        });
        return found;
    }

    /** One lookup. */
    private final class Search {

        private final EndpointAddress endpoint;
        private final AttributePath key;
        private final String value;
        private final Projection shown;

        Search(EndpointAddress endpoint, AttributePath key, String value, Projection shown) {
            this.endpoint = endpoint;
            this.key = key;
            this.value = value;
            this.shown = shown;
        }

        List<Resource> candidates() {
            return byFilter().orElseGet(() -> matching(listings.walk(endpoint, Optional.empty(), shown)));
        }

        /** What a filter gives; empty when it cannot be relied on. */
        private Optional<List<Resource>> byFilter() {
            Optional<List<Resource>> answer =
                    client.target().capabilities(endpoint).canFilter(key.toString(), "eq")
                            ? filter.ask(endpoint, key, value, shown)
                            : Optional.empty();
            if (answer.isEmpty()) {
                return refused();
            }
            List<Resource> answered = answer.get();
            if (answered.isEmpty()) {
                return trust.believesEmpty(endpoint, key) ? answer : Optional.empty();
            }
            List<Resource> alike = select(answered.iterator(), value::equalsIgnoreCase);
            if (alike.size() < answered.size()) {
                // One that does not match shows that the filter was ignored; then the answer may be only a first page.
                return refused();
            }
            trust.hit(endpoint, key);
            return Optional.of(matching(alike.iterator()));
        }

        private Optional<List<Resource>> refused() {
            trust.miss(endpoint, key);
            return Optional.empty();
        }

        private List<Resource> matching(Iterator<Resource> resources) {
            boolean caseExact = CaseExactness.of(client.target(), endpoint, key);
            return select(resources, caseExact ? value::equals : value::equalsIgnoreCase);
        }

        Optional<Resource> theOne(List<Resource> matching) {
            // Where case tells several apart, only the exact one is meant.
            List<Resource> exact = select(matching.iterator(), value::equals);
            List<Resource> meant = exact.isEmpty() ? matching : exact;
            if (meant.size() > 1) {
                throw new ScimException(endpoint + " has " + meant.size() + " resources whose " + key + " is '" + value
                        + "': " + meant.stream().map(Resource::id).collect(Collectors.joining(", "))
                        + ". A keyAttribute must tell objects apart");
            }
            return meant.stream().findFirst();
        }

        private List<Resource> select(Iterator<Resource> resources, Predicate<String> wanted) {
            List<Resource> selected = new ArrayList<>();
            while (resources.hasNext()) {
                withKey(resources.next())
                        .filter(resource ->
                                resource.values(key).stream().anyMatch(found -> wanted.test(found.asText())))
                        .ifPresent(selected::add);
            }
            return Collections.unmodifiableList(selected);
        }

        /** A list that holds less may lack the key; then the resource is read before it is compared. */
        private Optional<Resource> withKey(Resource listed) {
            return listed.values(key).isEmpty() ? listings.complete(endpoint, listed) : Optional.of(listed);
        }
    }
}
