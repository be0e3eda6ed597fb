package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ListAttributes;
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
 * Searches the resources that have a value at a path: what a filter gives is checked, and where an answer of the filter
 * proves nothing, the list decides.
 */
final class KeySearch {

    /** Sizes of pages are round numbers: an answer of another size is no page that was cut. */
    private static final int ROUND = 5;

    private final Listings listings;
    private final KeyFilter filter;
    private final FilterProbe trust;
    private final Endpoint endpoint;
    private final AttributePath key;
    private final Projection shown;

    /** @param shown what is needed of a resource; more may be there */
    KeySearch(
            Listings listings,
            KeyFilter filter,
            FilterProbe trust,
            Endpoint endpoint,
            AttributePath key,
            Projection shown) {
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
     * What has the value by a filter; no resources when the answer proves that there are none. Of very many, some may be
     * missing.
     *
     * @return empty when the filter proves nothing: the list has to decide
     */
    Optional<List<Resource>> byFilter(String value) {
        return checked(value, asked(value).map(Page::resources), isCaseExact());
    }

    /** Like {@link #byFilter}, but without any missing, and only in the given case where the target compares case. */
    Optional<List<Resource>> allByFilter(String value) {
        return checked(value, allAnswered(value), true);
    }

    /**
     * What has the value with its letters in lower case by a filter: a target that compares letters exactly may store names
     * so, whatever case it was given.
     *
     * @return empty when nothing is found so, which proves nothing
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
        trust.hit(endpoint, key, lower, alike);
        trust.record(endpoint, key).comparesExactly();
        return Optional.of(alike);
    }

    /** What the target gives by a filter, to the last page and not checked; empty when it cannot filter so. */
    Optional<List<Resource>> allAnswered(String value) {
        return asked(value).flatMap(page -> isWhole(page) ? Optional.of(page.resources()) : paged(value));
    }

    private Optional<Page> asked(String value) {
        return canFilter() && !trust.record(endpoint, key).misunderstands(value)
                ? filter.ask(endpoint, key, value, shown)
                : Optional.empty();
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
            return trust.provesAbsence(endpoint, key, value, givenCaseIsEnough) ? answer : Optional.empty();
        }
        List<Resource> alike = select(answered.iterator(), value::equalsIgnoreCase);
        if (alike.size() < answered.size()) {
            // One that does not match shows that the filter was ignored; then the answer may be only a first page.
            return refused(value);
        }
        trust.hit(endpoint, key, value, alike);
        return Optional.of(matching(alike.iterator(), value));
    }

    private Optional<List<Resource>> refused(String value) {
        trust.miss(endpoint, key, value);
        return Optional.empty();
    }

    /**
     * No resources, where the filter gives none and there is no list to look at.
     *
     * @throws ScimException when proof is needed and the value has special characters that the target was not seen to
     *     understand in a filter
     */
    List<Resource> assumedAbsent(String value, boolean needsProof) {
        if (needsProof && !trust.record(endpoint, key).understands(value)) {
            throw new ScimException(endpoint + " gave nothing for the filter " + key + " eq '" + value
                    + "'. This proves nothing: the target was not seen to understand the special characters of this value"
                    + " in a filter, and it gives no list to look at. So nothing is done");
        }
        return List.of();
    }

    /** The filter gave nothing for a value that these resources have. */
    void missed(String value, List<Resource> there) {
        there.stream()
                .flatMap(resource -> resource.values(key).stream())
                .map(JsonNode::asText)
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .ifPresent(found -> trust.record(endpoint, key).missed(value, found));
    }

    /** What has the value among everything that there is. */
    List<Resource> byWalk(String value) {
        return matching(everything(), value);
    }

    /** Everything that there is; what is listed without the key is read by its id. */
    Iterator<Resource> everything() {
        return listings.walk(endpoint, Optional.empty(), shown);
    }

    /** Those that have the value, in its exact case where that matters. */
    List<Resource> matching(Iterator<Resource> resources, String value) {
        return select(resources, isCaseExact() ? value::equals : value::equalsIgnoreCase);
    }

    /** Whether values that differ in case only are different. */
    boolean isCaseExact() {
        return endpoint.isCaseExact(key);
    }

    /**
     * The one that is meant of those that have the value, with what is needed of it.
     *
     * @throws SeveralFoundException when there are several; the message lists their ids
     */
    Optional<Resource> theOne(List<Resource> matching, String value) {
        // Where case tells several apart, only the exact one is meant.
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
