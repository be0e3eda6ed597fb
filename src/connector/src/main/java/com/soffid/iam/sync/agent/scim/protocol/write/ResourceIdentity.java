package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells the resource that a creation is about from other resources of the target. For one creation. */
public interface ResourceIdentity {

    /** Looks for the resource in the target; empty if it does not exist. */
    Optional<Resource> find();

    /** Whether a resource that the target shows is this one. True if it does not show the attributes that would tell. */
    boolean isOf(Resource shown);

    /** An identity that any resource in an answer has. */
    static ResourceIdentity foundBy(Supplier<Optional<Resource>> finder) {
        return new ResourceIdentity() {
            @Override
            public Optional<Resource> find() {
                return finder.get();
            }

            @Override
            public boolean isOf(Resource shown) {
                return true;
            }
        };
    }
}
