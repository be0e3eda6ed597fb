package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.Set;

/**
 * What a target says of itself (RFC 7644, 4). Asked lazily, so that the first question may cost requests; a target
 * that says nothing, or nonsense, or fails, leaves every question open. Implementations are thread-safe. Only what would
 * fail the caller's own request too is thrown: an interrupt, as {@link
 * com.soffid.iam.sync.agent.scim.http.TransportException}, and credentials that nobody gives a token for.
 */
public interface Discovery {

    /** Knows nothing and asks nothing. */
    Discovery NONE = new Discovery() {
        @Override
        public CapabilityLayer capabilities() {
            return CapabilityLayer.nothing();
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public ResourceSchema schema(Endpoint endpoint) {
            return ResourceSchema.unknown();
        }
    };

    /** What the service provider configuration answers. */
    CapabilityLayer capabilities();

    /**
     * The schemas and the addresses of documentation that the target names, by which its kind may be recognised. Those in its
     * configuration, and those of its resources from when {@link #schema} was asked first: they cost no request here.
     */
    Set<String> names();

    /** What the resources of an endpoint are made of; unknown when the target does not say. */
    ResourceSchema schema(Endpoint endpoint);
}
