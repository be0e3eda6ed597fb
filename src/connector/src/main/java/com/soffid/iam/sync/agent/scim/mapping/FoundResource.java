package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;

/** A resource and the object mapping that it was found through. Immutable. */
public final class FoundResource {

    private final ScimMapping mapping;
    private final Resource resource;

    /** A resource at the endpoint of the mapping. */
    public FoundResource(ScimMapping mapping, Resource resource) {
        this.mapping = mapping;
        this.resource = resource;
    }

    public ScimMapping mapping() {
        return mapping;
    }

    public Resource resource() {
        return resource;
    }
}
