package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Completes a resource that was read by what the target shows on request only (returned {@code request}; RFC 7643, 2.4), as
 * its schema says. Without that, an attribute that has a value looks as if it had none, and PUT would remove it. Thread-safe.
 */
final class OnRequest {

    /** With these, a target says that it does not understand the parameter. */
    private static final Set<Integer> NOT_UNDERSTOOD = Set.of(400, 501);

    private final ScimClient client;

    OnRequest(ScimClient client) {
        this.client = client;
    }

    /** The resource as it is when everything is asked for; costs one request where something is shown on request only. */
    Resource completed(Endpoint endpoint, Resource found) {
        List<AttributePath> hidden = endpoint.schema().returnedOnRequest().stream()
                .filter(path -> found.values(path).isEmpty())
                .collect(Collectors.toList());
        if (hidden.isEmpty() || !endpoint.capabilities().get(Capability.PROJECTION)) {
            return found;
        }
        Resource complete = found;
        for (Resource shown :
                asked(endpoint, found.id(), Projection.only(hidden)).stream().collect(Collectors.toList())) {
            for (AttributePath path : hidden) {
                complete = complete.withValueOf(shown, path);
            }
        }
        return complete;
    }

    private Optional<Resource> asked(Endpoint endpoint, String id, Projection shown) {
        try {
            return client.read(endpoint, id, shown);
        } catch (ScimException refusal) {
            if (!NOT_UNDERSTOOD.contains(refusal.status())) {
                throw refusal;
            }
            endpoint.learn(Capability.PROJECTION, false);
            return Optional.empty();
        }
    }
}
