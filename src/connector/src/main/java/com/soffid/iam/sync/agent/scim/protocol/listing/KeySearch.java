package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ListAttributes;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What has a value at a path: what a filter gives is checked, and where it cannot be relied on, everything is listed. */
final class KeySearch {

    /** Sizes of pages are round numbers: an answer of another size is no page that was cut. */
    private static final int ROUND = 5;

    private final ScimClient client;
    private final Listings listings;
    private final KeyFilter filter;
    private final FilterTrust trust;
    private final EndpointAddress endpoint;
    private final AttributePath key;
    private final Projection shown;

    /** @param shown what is needed of a resource; more may be there */
    KeySearch(
            ScimClient client,
            Listings listings,
            KeyFilter filter,
            FilterTrust trust,
            EndpointAddress endpoint,
            AttributePath key,
            Projection shown) {
        this.client = client;
        this.listings = listings;
        this.filter = filter;
        this.trust = trust;
        this.endpoint = endpoint;
        this.key = key;
        // Where lists hold less than resources have, what is found is read whole in any case.
        boolean listsAreFull = capabilities().get(Capability.LIST_ATTRIBUTES) == ListAttributes.FULL;
        this.shown = listsAreFull ? shown : Projection.all();
    }

    private Capabilities capabilities() {
        return client.target().capabilities(endpoint);
    }

    /** Whether a filter on the key is worth a request. */
    boolean canFilter() {
        return capabilities().canFilter(key.toString(), "eq");
    }

    /** What has the value by a filter; empty when that cannot be relied on. Of very many, some may be missing. */
    Optional<List<Resource>> byFilter(String value) {
        return checked(value, asked(value).map(Page::resources));
    }

    /** The same without any missing. */
    Optional<List<Resource>> allByFilter(String value) {
        return checked(value, allAnswered(value));
    }

    /** What the target gives by a filter, to the last page and not checked; empty when it cannot filter so. */
    Optional<List<Resource>> allAnswered(String value) {
        return asked(value).flatMap(page -> isWhole(page) ? Optional.of(page.resources()) : paged(value));
    }

    private Optional<Page> asked(String value) {
        return canFilter() ? filter.ask(endpoint, key, value, shown) : Optional.empty();
    }

    private static boolean isWhole(Page page) {
        int given = page.resources().size();
        return page.nextCursor().isEmpty()
                && (given == 0 || given % ROUND != 0)
                && page.totalResults().orElse(given) <= given;
    }

    /** Page by page; empty when the target refuses that together with a filter. */
    private Optional<List<Resource>> paged(String value) {
        try {
            List<Resource> all = new ArrayList<>();
            listings.walk(endpoint, Optional.of(Comparison.equal(key, value)), shown)
                    .forEachRemaining(all::add);
            return Optional.of(all);
        } catch (ScimException refusal) {
            if (KeyFilter.isFilterRefusal(refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private Optional<List<Resource>> checked(String value, Optional<List<Resource>> answer) {
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
        return Optional.of(matching(alike.iterator(), value));
    }

    private Optional<List<Resource>> refused() {
        trust.miss(endpoint, key);
        return Optional.empty();
    }

    /** What has the value among everything that there is. */
    List<Resource> byWalk(String value) {
        return matching(everything(), value);
    }

    /** Everything that there is. */
    Iterator<Resource> everything() {
        return listings.walk(endpoint, Optional.empty(), shown);
    }

    /** Those that have the value, in its exact case where that matters. */
    List<Resource> matching(Iterator<Resource> resources, String value) {
        boolean caseExact = CaseExactness.of(client.target(), endpoint, key);
        return select(resources, caseExact ? value::equals : value::equalsIgnoreCase);
    }

    /**
     * The one that is meant of those that have the value, with what is needed of it.
     *
     * @throws ScimException when there are several; the message lists their ids
     */
    Optional<Resource> theOne(List<Resource> matching, String value) {
        // Where case tells several apart, only the exact one is meant.
        List<Resource> exact = select(matching.iterator(), value::equals);
        List<Resource> meant = exact.isEmpty() ? matching : exact;
        if (meant.size() > 1) {
            throw new ScimException(endpoint + " has " + meant.size() + " resources whose " + key + " is '" + value
                    + "': " + meant.stream().map(Resource::id).collect(Collectors.joining(", "))
                    + ". A keyAttribute must tell objects apart");
        }
        return meant.stream().findFirst().flatMap(this::complete);
    }

    /** A resource with what is needed of it; empty when it is gone since it was listed. */
    Optional<Resource> complete(Resource found) {
        return found.isPart() ? Optional.of(found) : listings.complete(endpoint, found);
    }

    private List<Resource> select(Iterator<Resource> resources, Predicate<String> wanted) {
        List<Resource> selected = new ArrayList<>();
        while (resources.hasNext()) {
            withKey(resources.next())
                    .filter(resource -> resource.values(key).stream().anyMatch(found -> wanted.test(found.asText())))
                    .ifPresent(selected::add);
        }
        return Collections.unmodifiableList(selected);
    }

    /** A list that holds less may lack the key; then the resource is read before it is compared. */
    Optional<Resource> withKey(Resource listed) {
        return listed.values(key).isEmpty() ? listings.complete(endpoint, listed) : Optional.of(listed);
    }
}
