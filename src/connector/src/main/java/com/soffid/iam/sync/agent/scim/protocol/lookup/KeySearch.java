package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ListAttributes;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Searches resources that have a value at a path. It checks what a filter gives. If an answer of the filter proves
 * nothing, the list decides.
 */
final class KeySearch {

    /** Page sizes are round numbers: an answer of another size is no page that was cut. */
    private static final int ROUND = 5;

    private final Listings listings;
    private final KeyFilter filter;
    private final FilterProbe probe;
    private final Endpoint endpoint;
    private final AttributePath key;
    private final Projection shown;

    /** @param shown the attributes that are needed; a resource may have more */
    KeySearch(
            Listings listings,
            KeyFilter filter,
            FilterProbe probe,
            Endpoint endpoint,
            AttributePath key,
            Projection shown) {
        this.listings = listings;
        this.filter = filter;
        this.probe = probe;
        this.endpoint = endpoint;
        this.key = key;
        // If lists show fewer attributes, each resource that is found is read whole.
        boolean listsAreFull = capabilities().get(Capability.LIST_ATTRIBUTES) == ListAttributes.FULL;
        this.shown = listsAreFull ? shown : Projection.all();
    }

    private Capabilities capabilities() {
        return endpoint.capabilities();
    }

    /** Whether a filter on the key is worth a request. */
    boolean canFilter() {
        return capabilities().canFilter(key.toString(), "eq");
    }

    /** Whether the target gives lists without a filter. */
    boolean isListable() {
        return capabilities().get(Capability.LISTABLE);
    }

    /**
     * The resources that a filter finds; none if the answer proves that there are none. If there are very many, some
     * may be missing.
     *
     * @return empty if the filter proves nothing: the list has to decide
     */
    Optional<List<Resource>> byFilter(String value) {
        return checked(value, asked(value).map(Page::resources), isCaseExact());
    }

    /** Like {@link #byFilter}, but none is missing, and only those with the given case if the target compares case. */
    Optional<List<Resource>> allByFilter(String value) {
        return checked(value, allAnswered(value), true);
    }

    /**
     * The resources that a filter with the value in lower case finds: a target that compares case may store names in
     * lower case.
     *
     * @return empty if nothing is found, which proves nothing
     */
    Optional<List<Resource>> inLowerCase(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.equals(value) || !canFilter() || isCaseExact()) {
            return Optional.empty();
        }
        List<Resource> alike = asked(lower)
                .map(page -> select(page.resources().iterator(), value::equalsIgnoreCase))
                .orElse(List.of());
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        probe.hit(endpoint, key, lower, alike);
        probe.record(endpoint, key).comparesExactly();
        return Optional.of(alike);
    }

    /**
     * The resources that the target gives by a filter, on all pages and not checked; empty if it cannot use the filter.
     */
    Optional<List<Resource>> allAnswered(String value) {
        return asked(value).flatMap(page -> isWhole(page) ? Optional.of(page.resources()) : paged(value));
    }

    private Optional<Page> asked(String value) {
        return canFilter() && !probe.record(endpoint, key).misunderstands(value)
                ? filter.ask(endpoint, key, value, shown)
                : Optional.empty();
    }

    private static boolean isWhole(Page page) {
        int given = page.resources().size();
        return page.nextCursor().isEmpty()
                && (given == 0 || given % ROUND != 0)
                && page.totalResults().orElse(given) <= given;
    }

    /** Reads page by page; empty if the target refuses that together with a filter. */
    private Optional<List<Resource>> paged(String value) {
        try {
            List<Resource> all = new ArrayList<>();
            listings.walk(endpoint, Optional.of(Comparison.equal(key, value)), shown)
                    .forEachRemaining(all::add);
            return Optional.of(all);
        } catch (ScimException refusal) {
            if (refusal.isFilterNotUnderstood()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private Optional<List<Resource>> checked(String value, Optional<List<Resource>> answer, boolean givenCaseIsEnough) {
        if (answer.isEmpty()) {
            return refused(value);
        }
        List<Resource> answered = answer.get();
        if (answered.isEmpty()) {
            return probe.provesAbsence(endpoint, key, value, givenCaseIsEnough) ? answer : Optional.empty();
        }
        List<Resource> alike = select(answered.iterator(), value::equalsIgnoreCase);
        if (alike.size() < answered.size()) {
            // A resource that does not match shows that the filter was ignored. Then the answer may be only
            // a first page.
            return refused(value);
        }
        probe.hit(endpoint, key, value, alike);
        return Optional.of(matching(alike.iterator(), value));
    }

    private Optional<List<Resource>> refused(String value) {
        probe.miss(endpoint, key, value);
        return Optional.empty();
    }

    /**
     * No resources, if the filter finds none and there is no list to read.
     *
     * @throws ScimException if proof is needed and the value has special characters that the filter is not known to
     *     understand
     */
    List<Resource> assumedAbsent(String value, boolean needsProof) {
        if (needsProof && !probe.record(endpoint, key).understands(value)) {
            throw new ScimException(endpoint + " gave nothing for the filter " + key + " eq '" + value
                    + "'. This proves nothing: the target was not seen to understand the special characters of this value"
                    + " in a filter, and it gives no list to look at. So nothing is done");
        }
        return List.of();
    }

    /** Notes that the filter did not find a value that these resources have. */
    void missed(String value, List<Resource> there) {
        there.stream()
                .flatMap(resource -> resource.values(key).stream())
                .map(JsonNode::asText)
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .ifPresent(found -> probe.record(endpoint, key).missed(value, found));
    }

    /** The resources of the whole list that have the value. */
    List<Resource> byWalk(String value) {
        return matching(everything(), value);
    }

    /** The whole list. A resource that is listed without the key is read by its id. */
    Iterator<Resource> everything() {
        return listings.walk(endpoint, Optional.empty(), shown);
    }

    /** The resources that have the value, in its exact case if the attribute is case-exact. */
    List<Resource> matching(Iterator<Resource> resources, String value) {
        return select(resources, isCaseExact() ? value::equals : value::equalsIgnoreCase);
    }

    /** Whether values that differ only in case are different. */
    boolean isCaseExact() {
        return endpoint.isCaseExact(key);
    }

    /**
     * The one resource that is meant, with the attributes that are needed.
     *
     * @throws SeveralFoundException if there are several; the message lists their ids
     */
    Optional<Resource> theOne(List<Resource> matching, String value) {
        // If several differ only in case, the one with the exact case is meant.
        List<Resource> exact = select(matching.iterator(), value::equals);
        List<Resource> meant = exact.isEmpty() ? matching : exact;
        if (meant.size() > 1) {
            throw new SeveralFoundException(
                    endpoint + " has " + meant.size() + " resources whose " + key + " is '" + value
                            + "': " + meant.stream().map(Resource::id).collect(Collectors.joining(", "))
                            + ". A keyAttribute must tell objects apart");
        }
        return meant.stream().findFirst().flatMap(this::complete);
    }

    /** A resource with the attributes that are needed; empty if it was removed since it was listed. */
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

    /** If the list does not show the key, the resource is read before it is compared. */
    Optional<Resource> withKey(Resource listed) {
        return listed.values(key).isEmpty() ? listings.complete(endpoint, listed) : Optional.of(listed);
    }
}
