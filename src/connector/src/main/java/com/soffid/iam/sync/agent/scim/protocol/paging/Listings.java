package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ListAttributes;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/** Lists the resources of an endpoint. Thread-safe. */
public final class Listings {

    private final ScimClient client;
    private final ShownAttributes shown;

    public Listings(ScimClient client) {
        this.client = client;
        this.shown = new ShownAttributes(client, this);
    }

    /** Attributes that answers may hide, and what was seen of them so far. */
    public ShownAttributes shown() {
        return shown;
    }

    /** All resources of an endpoint that meet a filter, as far as the target heeds it. */
    public PageWalk walk(Endpoint endpoint, Optional<Filter> filter) {
        return walk(endpoint, filter, Projection.all());
    }

    /** The same, showing only some of their attributes where the target can. */
    public PageWalk walk(Endpoint endpoint, Optional<Filter> filter, Projection shown) {
        return new PageWalk(new PageRequests(client, endpoint, filter, shown));
    }

    /**
     * Reads a resource by an id that another resource names; empty when the endpoint has none of it, also where it refuses
     * the id as none of its own.
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
     * A listed resource with all its attributes: itself, or read by its id where lists hold less, or less was asked for.
     *
     * @return empty when it is gone since it was listed
     */
    public Optional<Resource> complete(Endpoint endpoint, Resource listed) {
        boolean complete = listed.isWhole()
                || (!listed.isPart() && endpoint.capabilities().get(Capability.LIST_ATTRIBUTES) == ListAttributes.FULL);
        return complete ? Optional.of(listed) : client.read(endpoint, listed.id());
    }
}
