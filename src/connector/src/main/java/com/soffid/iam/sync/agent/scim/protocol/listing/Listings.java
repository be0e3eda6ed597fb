package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/** Begins walks with the page size of the agent. Thread-safe. */
public final class Listings {

    private final ScimClient client;
    private final int pageSize;

    public Listings(ScimClient client, int pageSize) {
        this.client = client;
        this.pageSize = pageSize;
    }

    /** How many resources are asked for at once. */
    public int pageSize() {
        return pageSize;
    }

    /** All resources of an endpoint that meet a filter, as far as the target heeds it. */
    public PageWalk walk(EndpointAddress endpoint, Optional<Filter> filter) {
        return new PageWalk(client, endpoint, filter, pageSize);
    }

    /**
     * A listed resource with all its attributes: itself, or read by its id where lists hold less.
     *
     * @return empty when it is gone since it was listed
     */
    public Optional<Resource> complete(EndpointAddress endpoint, Resource listed) {
        return client.target().capabilities().completeLists()
                ? Optional.of(listed)
                : client.read(endpoint, listed.id());
    }
}
