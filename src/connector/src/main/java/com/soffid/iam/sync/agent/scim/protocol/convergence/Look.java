package com.soffid.iam.sync.agent.scim.protocol.convergence;

import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/** A look at what was written. That it fails says nothing against the write. Thread-safe. */
public final class Look {

    private final ScimClient client;

    public Look(ScimClient client) {
        this.client = client;
    }

    /** The resource as it is now; empty when it cannot be seen. */
    public Optional<Resource> at(Endpoint endpoint, String id) {
        try {
            return client.read(endpoint, id);
        } catch (ScimException | TransportException e) {
            // Where reading is not allowed or fails, the next update finds out what became of it. An interrupt is still
            // there for whoever waits next.
            return Optional.empty();
        }
    }
}
