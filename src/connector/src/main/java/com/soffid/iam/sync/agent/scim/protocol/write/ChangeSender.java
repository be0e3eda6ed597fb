package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.PutRemoval;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.patch.PutBody;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/** Sends a difference by PATCH or by PUT, as the target understands it; which one is found out once. Thread-safe. */
final class ChangeSender {

    private static final int REPEATS = 2;

    private final ScimClient client;
    private final PatchSender patches;

    ChangeSender(ScimClient client) {
        this.client = client;
        this.patches = new PatchSender(client);
    }

    /** Whether the target is known or assumed to understand PATCH. */
    boolean patches(Endpoint endpoint) {
        return endpoint.capabilities().get(Capability.UPDATE_METHOD) == UpdateMethod.PATCH;
    }

    /** The options with the version of a resource, if the target compares versions. */
    WriteOptions ifUnchanged(Endpoint endpoint, Resource stored, WriteOptions options) {
        return endpoint.capabilities().get(Capability.ETAG) ? options.onlyVersion(stored.version()) : options;
    }

    /**
     * Notes that versions cannot be used, if a target refuses the version that it shows: some targets have another
     * version for each way to read a resource.
     */
    void distrustVersions(Endpoint endpoint, Resource compared, Resource now, ScimException refusal) {
        boolean same = compared.version().isPresent() && compared.version().equals(now.version());
        if (refusal.isVersionChanged() && same) {
            endpoint.learn(Capability.ETAG, false);
        }
    }

    /** Sends by PATCH, or by PUT if the target does not support PATCH. */
    Sent send(Endpoint endpoint, Resource stored, Difference difference, WriteOptions options) {
        if (!patches(endpoint)) {
            return put(endpoint, stored, difference, options);
        }
        try {
            return new Sent("PATCH", patch(endpoint, stored, difference, ifUnchanged(endpoint, stored, options)));
        } catch (ScimException refusal) {
            if (!refusal.isPatchNotSupported()) {
                throw refusal;
            }
            return putInstead(endpoint, stored, difference, options, refusal);
        }
    }

    /** Sends by PATCH, in several requests if needed. Only the first one compares the version. */
    Optional<Resource> patch(Endpoint endpoint, Resource stored, Difference difference, WriteOptions options) {
        return patches.send(endpoint, stored, difference, options);
    }

    /**
     * Restores values that a resource lost by a PATCH: by PUT, which is remembered if it works, or else by a PATCH that
     * has nothing to replace.
     */
    Sent restoring(Endpoint endpoint, Resource stored, Difference difference, WriteOptions options) {
        if (!patches(endpoint)) {
            return put(endpoint, stored, difference, options);
        }
        try {
            Sent sent = put(endpoint, stored, difference, options);
            endpoint.learn(Capability.UPDATE_METHOD, UpdateMethod.PUT);
            return sent;
        } catch (ScimException noPut) {
            return send(endpoint, stored, difference, options);
        }
    }

    /** Sends removals by PUT, with null for the removed attributes. */
    Sent clearing(Endpoint endpoint, Resource stored, Difference removals, WriteOptions options) {
        Capabilities known = endpoint.capabilities();
        return put(endpoint, stored, removals, options, known.with(Capability.PUT_REMOVES_BY, PutRemoval.NULL));
    }

    /** Notes that PUT keeps attributes that are not in its body, and removes those that are null there. */
    void clearsByNull(Endpoint endpoint) {
        endpoint.learn(Capability.PUT_REMOVES_BY, PutRemoval.NULL);
    }

    private Sent putInstead(
            Endpoint endpoint, Resource stored, Difference difference, WriteOptions options, ScimException refusal) {
        try {
            Sent sent = put(endpoint, stored, difference, options);
            endpoint.learn(Capability.UPDATE_METHOD, UpdateMethod.PUT);
            return sent;
        } catch (ScimException alsoRefused) {
            // PUT was only tried: the refusal of the original request is the error to show.
            refusal.addSuppressed(alsoRefused);
            throw refusal;
        }
    }

    private Sent put(Endpoint endpoint, Resource stored, Difference difference, WriteOptions options) {
        return put(endpoint, stored, difference, options, endpoint.capabilities());
    }

    private Sent put(
            Endpoint endpoint,
            Resource stored,
            Difference difference,
            WriteOptions options,
            Capabilities capabilities) {
        Resource whole = whole(endpoint, stored);
        return new Sent(
                "PUT",
                client.replace(
                        endpoint,
                        stored.id(),
                        PutBody.of(whole, difference, capabilities, endpoint.schema(), endpoint),
                        ifUnchanged(endpoint, whole, options)));
    }

    /**
     * The stored resource with all its attributes. PUT removes what it does not name, and a list may show fewer
     * attributes, so that the resource is read by its id first.
     */
    private Resource whole(Endpoint endpoint, Resource stored) {
        return stored.isWhole() ? stored : client.read(endpoint, stored.id()).orElse(stored);
    }

    /** Deletes a resource, in its current version if the target compares versions. Returns false if it was gone. */
    boolean delete(Endpoint endpoint, Resource stored) {
        Optional<Resource> current = Optional.of(stored);
        for (int repeats = 0; current.isPresent(); repeats++) {
            try {
                return client.delete(endpoint, stored.id(), ifUnchanged(endpoint, current.get(), WriteOptions.none()));
            } catch (ScimException changed) {
                if (!changed.isVersionChanged() || repeats == REPEATS) {
                    throw changed;
                }
                Optional<Resource> now = client.read(endpoint, stored.id());
                if (now.isPresent()) {
                    distrustVersions(endpoint, current.get(), now.get(), changed);
                }
                current = now;
            }
        }
        return false;
    }

    /** The method of a request and its answer. Immutable. */
    static final class Sent {

        private final String method;
        private final Optional<Resource> answer;

        Sent(String method, Optional<Resource> answer) {
            this.method = method;
            this.answer = answer;
        }

        String method() {
            return method;
        }

        boolean isPut() {
            return method.equals("PUT");
        }

        /** The resource as the answer shows it; empty if it has no body. */
        Optional<Resource> answer() {
            return answer;
        }
    }
}
