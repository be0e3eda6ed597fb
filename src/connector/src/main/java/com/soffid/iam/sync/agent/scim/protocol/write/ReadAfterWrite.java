package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/** Reads a resource after a write. If the read fails, the write still counts as done. Thread-safe. */
final class ReadAfterWrite {

    private final ScimClient client;

    ReadAfterWrite(ScimClient client) {
        this.client = client;
    }

    /** The resource as it is now; empty if it is gone, or if the read fails. The next update compares again. */
    Optional<Resource> read(Endpoint endpoint, String id) {
        try {
            return client.read(endpoint, id);
        } catch (ScimException | TransportException e) {
            // After an interrupt the thread's flag is still set, so that the next wait ends.
            return Optional.empty();
        }
    }
}
