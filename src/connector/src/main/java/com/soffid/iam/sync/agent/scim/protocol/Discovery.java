package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.Set;

/**
 * What a target says about itself (RFC 7644, 4). Implementations send requests when a question is asked for the first
 * time. A target that gives no answer, or one that cannot be read, leaves the question open. Implementations are
 * thread-safe.
 *
 * <p>They throw only what would fail the caller's own request too: an interrupt, as {@link
 * com.soffid.iam.sync.agent.scim.http.TransportException}, and an error of authentication.
 */
public interface Discovery {

    /** Knows nothing and asks nothing. */
    Discovery NONE = new Discovery() {
        @Override
        public Statements statements() {
            return Statements.NONE;
        }

        @Override
        public ResourceSchema schema(Endpoint endpoint) {
            return ResourceSchema.unknown();
        }
    };

    /**
     * What holds for all endpoints. Sends no request for schemas. Returns the same object as long as nothing else was read,
     * so that a caller can keep what it derived from it.
     */
    Statements statements();

    /** The schema of the resources of an endpoint; unknown if the target does not give it. */
    ResourceSchema schema(Endpoint endpoint);

    /** Like {@link #schema}, but sends no request; unknown if nothing was read yet. */
    default ResourceSchema knownSchema(Endpoint endpoint) {
        return ResourceSchema.unknown();
    }

    /** What a target says of all its endpoints. Immutable. */
    final class Statements {

        /** The target says nothing. */
        public static final Statements NONE = new Statements(CapabilityLayer.nothing(), Set.of());

        private final CapabilityLayer capabilities;
        private final Set<String> names;

        /** Takes the parts. */
        public Statements(CapabilityLayer capabilities, Set<String> names) {
            this.capabilities = capabilities;
            this.names = Set.copyOf(names);
        }

        /** What the service provider configuration says that the target can do. */
        public CapabilityLayer capabilities() {
            return capabilities;
        }

        /**
         * The schemas and the addresses of documentation that the target names, by which its kind may be recognised. They come
         * from its configuration, and from its schemas once {@link #schema} was called.
         */
        public Set<String> names() {
            return names;
        }
    }
}
