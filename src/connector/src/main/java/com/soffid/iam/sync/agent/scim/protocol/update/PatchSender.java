package com.soffid.iam.sync.agent.scim.protocol.update;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ValuePaths;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sends differences by PATCH, and finds out whether the target understands value filters. Thread-safe. */
final class PatchSender {

    private static final int BAD_REQUEST = 400;
    private static final Set<String> FILTER_REASONS =
            Set.of("", "invalidpath", "invalidfilter", "invalidsyntax", "notarget");

    private final ScimClient client;

    PatchSender(ScimClient client) {
        this.client = client;
    }

    /**
     * Sends by PATCH, in as many requests as it takes; the version is compared by the first one only. When the target does
     * not understand a value filter, lists are sent as a whole instead, which is remembered when it works.
     */
    Optional<Resource> send(EndpointAddress endpoint, String id, Difference difference, WriteOptions options) {
        Capabilities capabilities = client.target().capabilities(endpoint);
        List<PatchDocument> documents = documents(endpoint, difference, capabilities);
        try {
            return sendAll(endpoint, id, documents, options);
        } catch (ScimException refusal) {
            if (!mayBeOfAFilter(refusal) || documents.stream().noneMatch(PatchDocument::selectsEntries)) {
                throw refusal;
            }
            return sendWholeLists(endpoint, id, difference, options, refusal);
        }
    }

    private Optional<Resource> sendWholeLists(
            EndpointAddress endpoint, String id, Difference difference, WriteOptions options, ScimException refusal) {
        Capabilities withoutFilters =
                client.target().capabilities(endpoint).with(Capability.PATCH_VALUE_PATHS, ValuePaths.NONE);
        try {
            Optional<Resource> answer = sendAll(endpoint, id, documents(endpoint, difference, withoutFilters), options);
            client.target().learn(endpoint, Capability.PATCH_VALUE_PATHS, ValuePaths.NONE);
            return answer;
        } catch (ScimException alsoRefused) {
            // That the filter was the reason was a guess: the first error is the one to show.
            refusal.addSuppressed(alsoRefused);
            throw refusal;
        }
    }

    private List<PatchDocument> documents(EndpointAddress endpoint, Difference difference, Capabilities capabilities) {
        return PatchDocument.of(difference, capabilities, client.target().schema(endpoint), endpoint);
    }

    private Optional<Resource> sendAll(
            EndpointAddress endpoint, String id, List<PatchDocument> documents, WriteOptions options) {
        Optional<Resource> answer = Optional.empty();
        WriteOptions next = options;
        for (PatchDocument document : documents) {
            answer = client.patch(endpoint, id, document.body(), next.repeatable(document.isRepeatable()));
            next = options.onlyVersion(Optional.empty());
        }
        return answer;
    }

    /** Many targets give no reason with their 400; one that gives another is believed. */
    private static boolean mayBeOfAFilter(ScimException refusal) {
        return refusal.status() == BAD_REQUEST
                && FILTER_REASONS.contains(refusal.scimType().toLowerCase(Locale.ROOT));
    }
}
