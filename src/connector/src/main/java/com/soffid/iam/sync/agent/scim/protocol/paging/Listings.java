package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ListAttributes;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.util.List;
import java.util.Optional;

/** Lists the resources of an endpoint. Thread-safe. */
public final class Listings {

    private final ScimClient client;
    private final ShownAttributes shown;

    /** Sends nothing yet. */
    public Listings(ScimClient client) {
        this.client = client;
        this.shown = new ShownAttributes(client, this);
    }

    /** The attributes that answers may hide, with what was seen of them. */
    public ShownAttributes shown() {
        return shown;
    }

    /**
     * Lists the resources of an endpoint that match a filter. If the target ignores the filter, the list has others
     * too.
     */
    public PageWalk walk(Endpoint endpoint, Optional<Filter> filter) {
        return walk(endpoint, filter, Projection.all());
    }

    /** Like {@link #walk(Endpoint, Optional)}, but shows only some attributes if the target supports that. */
    public PageWalk walk(Endpoint endpoint, Optional<Filter> filter, Projection shown) {
        return new PageWalk(new PageRequests(client, endpoint, filter, shown));
    }

    /**
     * Reads a resource by an id that another resource names. Empty if the endpoint has no such resource, also if the
     * target refuses the id.
     */
    public Optional<Resource> read(Endpoint endpoint, String id) {
        try {
            return client.read(endpoint, id);
        } catch (ScimException refusal) {
            if (!refusal.isInvalid()) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    /**
     * Reads a listed resource by its id and compares. If the list shows less than the read, listed resources of the endpoint
     * are not complete from then on ({@link #complete}). Sends nothing if that is known already.
     *
     * @param leftOut an attribute that the list was asked to leave out
     */
    public void compareWithRead(Endpoint endpoint, Resource listed, Optional<AttributePath> leftOut) {
        if (listed.isWhole() || endpoint.capabilities().isKnown(Capability.LIST_ATTRIBUTES)) {
            return;
        }
        readToCompare(endpoint, listed.id(), leftOut)
                .filter(whole -> lacks(listed.json(), without(whole, leftOut)))
                .ifPresent(whole -> endpoint.learn(Capability.LIST_ATTRIBUTES, ListAttributes.SOME));
    }

    private Optional<Resource> readToCompare(Endpoint endpoint, String id, Optional<AttributePath> leftOut) {
        try {
            return client.read(
                    endpoint,
                    id,
                    leftOut.map(path -> Projection.without(List.of(path))).orElse(Projection.all()));
        } catch (ScimException refusal) {
            // Nothing is learned from it. A target that shows no resource by its id has lists only.
            return Optional.empty();
        }
    }

    private static ObjectNode without(Resource whole, Optional<AttributePath> leftOut) {
        ObjectNode json = whole.copy();
        json.remove(List.of("schemas", "meta"));
        leftOut.ifPresent(path -> path.removeFrom(json));
        return json;
    }

    /** Whether a value has less than another one: a member is missing, or elements are. */
    private static boolean lacks(JsonNode listed, JsonNode whole) {
        if (Values.isNothing(whole)) {
            return false;
        }
        if (Values.isNothing(listed) || (whole.isArray() && listed.size() < whole.size())) {
            return true;
        }
        return whole.isObject()
                && whole.properties().stream()
                        .anyMatch(member -> lacks(AttributePath.member(listed, member.getKey()), member.getValue()));
    }

    /**
     * A listed resource with all its attributes. It is read by its id if lists show fewer attributes, or if fewer were
     * asked for.
     *
     * @return empty if it was removed since it was listed
     */
    public Optional<Resource> complete(Endpoint endpoint, Resource listed) {
        boolean complete = listed.isWhole()
                || (!listed.isPart() && endpoint.capabilities().get(Capability.LIST_ATTRIBUTES) == ListAttributes.FULL);
        return complete ? Optional.of(listed) : client.read(endpoint, listed.id());
    }
}
