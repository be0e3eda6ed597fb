package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes resources: creates them, and applies differences by PATCH, or by PUT of the merged resource where the target
 * does not understand PATCH, which is found out once. Thread-safe.
 */
public final class ResourceWriter {

    /** Answers with which targets refuse PATCH as such (RFC 7644, 3.12: 501; others as HTTP proxies and servers do). */
    private static final Set<Integer> PATCH_UNKNOWN = Set.of(403, 405, 501);

    private final ScimClient client;

    public ResourceWriter(ScimClient client) {
        this.client = client;
    }

    /**
     * Creates a resource with every attribute that has a value.
     *
     * @param secrets what must not be shown of it
     * @return what the target made of it; empty when it answers without a body
     */
    public Optional<Resource> create(EndpointAddress endpoint, ObjectNode wanted, List<Secret> secrets) {
        ObjectNode body = (ObjectNode) Json.withoutNothing(wanted);
        Schemas.complete(body, endpoint);
        return client.create(endpoint, body, secrets);
    }

    /**
     * Applies a difference to the resource that it was computed from.
     *
     * @return the method that was used, for whoever tells what was done
     */
    public String apply(EndpointAddress endpoint, Resource stored, Difference difference, List<Secret> secrets) {
        if (client.target().capabilities(endpoint).get(Capability.UPDATE_METHOD) == UpdateMethod.PUT) {
            return put(endpoint, stored, difference, secrets);
        }
        try {
            client.patch(endpoint, stored.id(), PatchDocument.of(difference), secrets);
            return "PATCH";
        } catch (ScimException refusal) {
            if (!PATCH_UNKNOWN.contains(refusal.status())) {
                throw refusal;
            }
            return putInstead(endpoint, stored, difference, secrets, refusal);
        }
    }

    private String putInstead(
            EndpointAddress endpoint,
            Resource stored,
            Difference difference,
            List<Secret> secrets,
            ScimException refusal) {
        try {
            String method = put(endpoint, stored, difference, secrets);
            client.target().learn(endpoint, Capability.UPDATE_METHOD, UpdateMethod.PUT);
            return method;
        } catch (ScimException alsoRefused) {
            // PUT was a guess: what was answered to the real request is the error to show.
            refusal.addSuppressed(alsoRefused);
            throw refusal;
        }
    }

    private String put(EndpointAddress endpoint, Resource stored, Difference difference, List<Secret> secrets) {
        client.replace(endpoint, stored.id(), MergedResource.of(whole(endpoint, stored), difference), secrets);
        return "PUT";
    }

    /**
     * PUT removes what it does not name, and the stored resource may come from a list that shows less than there is: it
     * is read by its id before, unless it was already.
     */
    private Resource whole(EndpointAddress endpoint, Resource stored) {
        return stored.isWhole() ? stored : client.read(endpoint, stored.id()).orElse(stored);
    }
}
