package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ListAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads attributes that a target may hide in some answers: the members of groups, the groups of users. A resource
 * without a value counts as empty only if it was read by its id, or if the target's lists were seen to show a value of
 * another resource. An attribute that is returned on request only is asked for by name. Thread-safe.
 */
public final class ShownAttributes {

    private final ScimClient client;
    private final Listings listings;

    ShownAttributes(ScimClient client, Listings listings) {
        this.client = client;
        this.listings = listings;
    }

    /** Whether any resource of an endpoint was seen to have a value. */
    public boolean areShown(Endpoint endpoint, AttributePath attribute) {
        return endpoint.facts().isSeen(Fact.SHOWN, attribute);
    }

    /**
     * A resource with the attribute. If it shows no value, and that proves nothing, it is read once more.
     *
     * @return the given resource if it is gone
     */
    public Resource complete(Endpoint endpoint, AttributePath attribute, Resource resource) {
        note(endpoint, attribute, resource);
        if (!resource.values(attribute).isEmpty() || isEvidence(endpoint, attribute, resource)) {
            return resource;
        }
        Optional<Resource> read = isOnRequest(endpoint, attribute)
                ? client.read(endpoint, resource.id(), Projection.only(List.of(attribute)))
                : client.read(endpoint, resource.id());
        return read.map(whole -> noted(endpoint, attribute, resource, whole)).orElse(resource);
    }

    private Resource noted(Endpoint endpoint, AttributePath attribute, Resource found, Resource whole) {
        if (!whole.values(attribute).isEmpty()) {
            endpoint.facts().note(Fact.SHOWN, attribute);
        }
        if (whole.isPart()) {
            return found.withValueOf(whole, attribute);
        }
        if (!found.isPart() && !whole.values(attribute).isEmpty()) {
            endpoint.learn(Capability.LIST_ATTRIBUTES, ListAttributes.SOME);
        }
        return whole;
    }

    /** Whether a resource without a value has none. */
    private boolean isEvidence(Endpoint endpoint, AttributePath attribute, Resource resource) {
        return resource.isWhole()
                || (!resource.isPart()
                        && !isOnRequest(endpoint, attribute)
                        && endpoint.facts().isSeen(Fact.SHOWN_IN_LISTS, attribute));
    }

    /**
     * Gives all resources with all their attributes, those that show a value of the attribute first. Keeps none of these,
     * because the values may be many. If the attribute is returned on request only, the list is read twice.
     */
    public void each(Endpoint endpoint, AttributePath attribute, Consumer<Resource> receiver) {
        if (isOnRequest(endpoint, attribute)) {
            onRequest(endpoint, attribute, receiver);
            return;
        }
        List<Resource> without = new ArrayList<>();
        listings.walk(endpoint, Optional.empty()).forEachRemaining(resource -> {
            note(endpoint, attribute, resource);
            if (resource.values(attribute).isEmpty()) {
                without.add(resource);
            } else {
                listings.complete(endpoint, resource)
                        .ifPresent(whole -> receiver.accept(complete(endpoint, attribute, whole)));
            }
        });
        // Now, because each resource that shows a value is evidence for those that show none.
        completed(endpoint, attribute, without).forEach(receiver);
    }

    private void onRequest(Endpoint endpoint, AttributePath attribute, Consumer<Resource> receiver) {
        Map<String, Resource> others = new HashMap<>();
        walk(endpoint, attribute, Projection.all()).forEach(resource -> others.put(resource.id(), resource));
        for (Resource asked : withAttribute(endpoint, attribute)) {
            Resource resource = others.remove(asked.id());
            if (resource != null) {
                receiver.accept(resource.withValueOf(asked, attribute));
            }
        }
        others.values().forEach(resource -> receiver.accept(complete(endpoint, attribute, resource)));
    }

    /** All resources with the attribute, and maybe nothing else. */
    public List<Resource> withAttribute(Endpoint endpoint, AttributePath attribute) {
        if (!isOnRequest(endpoint, attribute)) {
            return completed(endpoint, attribute, walk(endpoint, attribute, Projection.all()));
        }
        List<Resource> asked = walk(endpoint, attribute, Projection.only(List.of(attribute)));
        return endpoint.facts().isSeen(Fact.SHOWN_IN_LISTS, attribute)
                ? asked
                : asked.stream()
                        .map(resource -> complete(endpoint, attribute, resource))
                        .collect(Collectors.toList());
    }

    /** Reads the whole list before it decides: a resource that shows a value is evidence for those before it, too. */
    private List<Resource> walk(Endpoint endpoint, AttributePath attribute, Projection projection) {
        List<Resource> all = new ArrayList<>();
        Iterator<Resource> walk = listings.walk(endpoint, Optional.empty(), projection);
        walk.forEachRemaining(resource -> {
            note(endpoint, attribute, resource);
            all.add(resource);
        });
        return all;
    }

    private List<Resource> completed(Endpoint endpoint, AttributePath attribute, List<Resource> all) {
        List<Resource> complete = new ArrayList<>();
        for (Resource resource : all) {
            listings.complete(endpoint, resource)
                    .ifPresent(whole -> complete.add(complete(endpoint, attribute, whole)));
        }
        return complete;
    }

    /** Some resources with what a list shows of the attribute. */
    public Page glance(Endpoint endpoint, AttributePath attribute, int count) {
        Page page = isOnRequest(endpoint, attribute)
                ? glanceByName(endpoint, attribute, count)
                : client.glance(endpoint, count, Projection.all());
        page.resources().forEach(resource -> note(endpoint, attribute, resource));
        return page;
    }

    private Page glanceByName(Endpoint endpoint, AttributePath attribute, int count) {
        try {
            return client.glance(endpoint, count, Projection.only(List.of(attribute)));
        } catch (ScimException refusal) {
            if (!refusal.isNotUnderstood()) {
                throw refusal;
            }
            endpoint.learn(Capability.PROJECTION, false);
            return client.glance(endpoint, count, Projection.all());
        }
    }

    private boolean isOnRequest(Endpoint endpoint, AttributePath attribute) {
        return endpoint.capabilities().get(Capability.PROJECTION)
                && endpoint.schema().returnedOnRequest().contains(attribute);
    }

    /** Notes what an answer shows. */
    private void note(Endpoint endpoint, AttributePath attribute, Resource resource) {
        if (!resource.values(attribute).isEmpty()) {
            endpoint.facts().note(Fact.SHOWN, attribute);
            if (!resource.isWhole()) {
                endpoint.facts().note(Fact.SHOWN_IN_LISTS, attribute);
            }
        }
    }
}
