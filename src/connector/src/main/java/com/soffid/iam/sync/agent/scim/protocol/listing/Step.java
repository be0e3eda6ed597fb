package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;

/** What one step of a walk gave, resources of earlier steps among them perhaps, and how to go on. Immutable. */
final class Step {

    private final List<Resource> resources;
    private final Optional<Pages> rest;

    private Step(List<Resource> resources, Optional<Pages> rest) {
        this.resources = resources;
        this.rest = rest;
    }

    /** There may be more. */
    static Step more(List<Resource> resources, Pages rest) {
        return new Step(resources, Optional.of(rest));
    }

    /** These were the last ones. */
    static Step last(List<Resource> resources) {
        return new Step(resources, Optional.empty());
    }

    List<Resource> resources() {
        return resources;
    }

    /** Empty at the end. */
    Optional<Pages> rest() {
        return rest;
    }
}
