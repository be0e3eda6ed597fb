package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/** Learns what this agent writes to the target, so that what it remembers of the target stays true. Thread-safe. */
public interface WriteObserver {

    /**
     * A resource was created or changed.
     *
     * @param id by which it was addressed; empty for a creation
     * @param sent the body of the request
     * @param answer what the target shows of it afterwards; empty when it answered without a body
     */
    void written(Endpoint endpoint, String id, ObjectNode sent, Optional<Resource> answer);

    /** A resource was deleted, or was gone already. */
    void deleted(Endpoint endpoint, String id);

    /**
     * A request may have been carried out or not.
     *
     * @param id by which the resource was addressed; empty for a creation
     */
    void uncertain(Endpoint endpoint, String id);

    /** A request that a script worded may have changed any resource. */
    void anythingWritten();
}
