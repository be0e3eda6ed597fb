package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the one resource with a key (RFC 7644, 3.4.2.2: a filter with {@code eq}). What the target answers is checked:
 * one that ignores the filter, or cannot filter so, is listed whole and matched here. Thread-safe.
 */
public final class KeyLookup {

    /** Attributes whose case matters by RFC 7643, 3.1; targets compare most others without regard to it. */
    private static final List<String> CASE_EXACT = List.of("id", "externalid");

    /** Refused credentials, too many requests, a server that is not there: the filter was not looked at. */
    private static final Set<Integer> NOT_ABOUT_THE_FILTER = Set.of(401, 403, 429, 502, 503, 504);

    private final ScimClient client;
    private final Listings listings;

    public KeyLookup(ScimClient client, Listings listings) {
        this.client = client;
        this.listings = listings;
    }

    /**
     * The resource with this key, with all its attributes.
     *
     * @return empty when there is none
     * @throws ScimException when there are several; the message lists their ids
     */
    public Optional<Resource> find(EndpointAddress endpoint, AttributePath key, String value) {
        if (key.toString().equalsIgnoreCase("id")) {
            return client.read(endpoint, value);
        }
        return theOne(endpoint, key, value, candidates(endpoint, key, value))
                .flatMap(found -> listings.complete(endpoint, found));
    }

    private List<Resource> candidates(EndpointAddress endpoint, AttributePath key, String value) {
        Comparison filter = Comparison.equal(key, value);
        try {
            List<Resource> answered = filtered(endpoint, filter);
            List<Resource> alike = select(endpoint, answered.iterator(), key, value::equalsIgnoreCase);
            // One that does not match shows that the filter was ignored; then the answer may be only a first page.
            if (alike.size() == answered.size()) {
                return matching(endpoint, alike.iterator(), key, value);
            }
        } catch (ScimException refusal) {
            if (!isFilterRefusal(refusal)) {
                throw refusal;
            }
        }
        // The filter was ignored, or is not understood.
        return matching(endpoint, listings.walk(endpoint, Optional.empty()), key, value);
    }

    private List<Resource> filtered(EndpointAddress endpoint, Comparison filter) {
        ListQuery query = ListQuery.all(Optional.of(filter));
        if (client.target().capabilities(endpoint).get(Capability.FILTER_FORM) != FilterForm.WSO2_EITHER) {
            return client.list(endpoint, query).resources();
        }
        List<Resource> found = filteredBySuspect(endpoint, query, FilterForm.WSO2_COMPACT);
        if (!found.isEmpty()) {
            client.target().learn(endpoint, Capability.FILTER_FORM, FilterForm.WSO2_COMPACT);
            return found;
        }
        found = client.list(endpoint, query, FilterForm.STANDARD).resources();
        if (!found.isEmpty()) {
            client.target().learn(endpoint, Capability.FILTER_FORM, FilterForm.STANDARD);
        }
        return found;
    }

    /** Asks in a form that the target may not understand; then any answer but a find means to ask otherwise. */
    private List<Resource> filteredBySuspect(EndpointAddress endpoint, ListQuery query, FilterForm form) {
        try {
            return client.list(endpoint, query, form).resources();
        } catch (ScimException misunderstood) {
            if (NOT_ABOUT_THE_FILTER.contains(misunderstood.status())) {
                throw misunderstood;
            }
            return List.of();
        }
    }

    /** In SCIM 1.1, errors have no scimType. */
    private static boolean isFilterRefusal(ScimException refusal) {
        return refusal.status() == 501
                || (refusal.status() == 400
                        && (refusal.scimType().isEmpty() || refusal.scimType().equalsIgnoreCase("invalidFilter")));
    }

    private List<Resource> matching(
            EndpointAddress endpoint, Iterator<Resource> resources, AttributePath key, String value) {
        boolean caseExact = CASE_EXACT.contains(key.lastName().toLowerCase(Locale.ROOT));
        return select(endpoint, resources, key, caseExact ? value::equals : value::equalsIgnoreCase);
    }

    private Optional<Resource> theOne(
            EndpointAddress endpoint, AttributePath key, String value, List<Resource> matching) {
        // Where case tells several apart, only the exact one is meant.
        List<Resource> exact = select(endpoint, matching.iterator(), key, value::equals);
        List<Resource> meant = exact.isEmpty() ? matching : exact;
        if (meant.size() > 1) {
            throw new ScimException(endpoint + " has " + meant.size() + " resources whose " + key + " is '" + value
                    + "': " + meant.stream().map(Resource::id).collect(Collectors.joining(", "))
                    + ". A keyAttribute must tell objects apart");
        }
        return meant.stream().findFirst();
    }

    private List<Resource> select(
            EndpointAddress endpoint, Iterator<Resource> resources, AttributePath key, Predicate<String> wanted) {
        List<Resource> selected = new ArrayList<>();
        while (resources.hasNext()) {
            withKey(endpoint, resources.next(), key)
                    .filter(resource ->
                            resource.values(key).stream().map(JsonNode::asText).anyMatch(wanted))
                    .ifPresent(selected::add);
        }
        return Collections.unmodifiableList(selected);
    }

    /** A list that holds less may lack the key; then the resource is read before it is compared. */
    private Optional<Resource> withKey(EndpointAddress endpoint, Resource listed, AttributePath key) {
        return listed.values(key).isEmpty() ? listings.complete(endpoint, listed) : Optional.of(listed);
    }
}
