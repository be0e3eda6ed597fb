package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;
import java.util.function.Supplier;

/** Which resource of the target a creation is about. For one creation. */
public interface ResourceIdentity {

    /** Looks for it in the target; empty when it is not there. */
    Optional<Resource> find();

    /** Whether a resource that the target shows is this one, as far as it shows what tells that. */
    boolean isOf(Resource shown);

    /** What can be looked for, and cannot be told from another one by what an answer shows. */
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
