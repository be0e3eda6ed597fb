package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import java.util.Set;

/** What is kept of a service provider configuration. Immutable. */
final class SaidOfItself {

    private final CapabilityLayer capabilities;
    private final Set<String> names;

    private SaidOfItself(CapabilityLayer capabilities, Set<String> names) {
        this.capabilities = capabilities;
        this.names = Set.copyOf(names);
    }

    static SaidOfItself of(ServiceProviderConfiguration configuration) {
        return new SaidOfItself(configuration.capabilities(), configuration.names());
    }

    /** Of a target that has no configuration. */
    static SaidOfItself nothing() {
        return new SaidOfItself(CapabilityLayer.nothing(), Set.of());
    }

    CapabilityLayer capabilities() {
        return capabilities;
    }

    /** Schemas and addresses of documentation. */
    Set<String> names() {
        return names;
    }
}
