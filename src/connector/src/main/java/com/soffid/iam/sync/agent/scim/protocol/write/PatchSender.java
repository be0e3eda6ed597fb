package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ValuePaths;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.patch.PatchDocument;
import com.soffid.iam.sync.agent.scim.protocol.patch.WholeAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends differences by PATCH, and finds out whether the target understands value filters and the paths of
 * sub-attributes. Thread-safe.
 */
final class PatchSender {

    private final ScimClient client;

    PatchSender(ScimClient client) {
        this.client = client;
    }

    /**
     * Sends by PATCH, in several requests if needed. Only the first one compares the version. If the target does not
     * understand a value filter or the path of a sub-attribute, lists and complex attributes are sent as a whole, which
     * is remembered if it works.
     */
    Optional<Resource> send(Endpoint endpoint, Resource stored, Difference difference, WriteOptions options) {
        Capabilities capabilities = endpoint.capabilities();
        try {
            return sendAll(endpoint, stored.id(), documents(endpoint, stored, difference, capabilities), options);
        } catch (ScimException refusal) {
            if (refusal.isNoTarget() && difference.isOfMembersOnly()) {
                return sendOneByOne(endpoint, stored, difference, options, refusal);
            }
            if (!refusal.mayBeOfPath()) {
                throw refusal;
            }
            return sendByOtherPaths(endpoint, stored, difference, options, refusal);
        }
    }

    /**
     * Sends each removal by itself. A target carries out a request as a whole or not at all, so that one member that
     * does not exist prevents the removal of the others.
     */
    private Optional<Resource> sendOneByOne(
            Endpoint endpoint, Resource stored, Difference difference, WriteOptions options, ScimException first) {
        String id = stored.id();
        List<Change> steps = difference.changes();
        if (steps.size() == 1) {
            check(endpoint, id, steps.get(0), first);
            return Optional.empty();
        }
        Capabilities capabilities = endpoint.capabilities();
        Optional<Resource> answer = Optional.empty();
        for (Change change : steps) {
            try {
                Difference one = new Difference(List.of(change));
                answer = sendAll(
                        endpoint,
                        id,
                        documents(endpoint, stored, one, capabilities),
                        options.onlyVersion(Optional.empty()));
            } catch (ScimException refusal) {
                check(endpoint, id, change, refusal);
            }
        }
        return answer;
    }

    /**
     * A removal that selects nothing counts as done, unless the member is still there: then the target did not
     * understand the filter.
     */
    private void check(Endpoint endpoint, String id, Change removal, ScimException refusal) {
        if (removal.kind() != Change.Kind.REMOVE_ENTRY || !refusal.isNoTarget()) {
            throw refusal;
        }
        boolean isThere = new ReadAfterWrite(client)
                .read(endpoint, id).stream()
                        .flatMap(group -> group.values(removal.path()).stream())
                        .flatMap(entry -> Members.id(entry).stream())
                        .anyMatch(removal.entryValue()::equals);
        if (isThere) {
            throw refusal;
        }
    }

    /** Sends with other paths than the refused ones, if there are any, and notes which ones are accepted. */
    private Optional<Resource> sendByOtherPaths(
            Endpoint endpoint, Resource stored, Difference difference, WriteOptions options, ScimException refusal) {
        Capabilities known = endpoint.capabilities();
        boolean filters =
                documents(endpoint, stored, difference, known).stream().anyMatch(PatchDocument::selectsEntries);
        Set<String> whole = new LinkedHashSet<>(known.get(Capability.PATCH_WHOLE));
        boolean subAttributes = whole.addAll(WholeAttributes.in(difference));
        List<Map.Entry<Boolean, Boolean>> ways = new ArrayList<>();
        if (filters) {
            ways.add(Map.entry(true, false));
        }
        if (subAttributes) {
            ways.add(Map.entry(false, true));
        }
        if (filters && subAttributes) {
            ways.add(Map.entry(true, true));
        }
        for (Map.Entry<Boolean, Boolean> way : ways) {
            Capabilities other = way.getKey() ? known.with(Capability.PATCH_VALUE_PATHS, ValuePaths.NONE) : known;
            other = way.getValue() ? other.with(Capability.PATCH_WHOLE, Set.copyOf(whole)) : other;
            try {
                Optional<Resource> answer =
                        sendAll(endpoint, stored.id(), documents(endpoint, stored, difference, other), options);
                if (way.getKey()) {
                    endpoint.learn(Capability.PATCH_VALUE_PATHS, ValuePaths.NONE);
                }
                if (way.getValue()) {
                    endpoint.learn(Capability.PATCH_WHOLE, Set.copyOf(whole));
                }
                return answer;
            } catch (ScimException alsoRefused) {
                // A path was only the assumed reason: the first error is the one to show.
                refusal.addSuppressed(alsoRefused);
            }
        }
        throw refusal;
    }

    private List<PatchDocument> documents(
            Endpoint endpoint, Resource stored, Difference difference, Capabilities capabilities) {
        Difference changed =
                WholeAttributes.change(difference, stored.json(), capabilities.get(Capability.PATCH_WHOLE));
        return PatchDocument.of(changed, capabilities, endpoint.schema(), endpoint);
    }

    private Optional<Resource> sendAll(
            Endpoint endpoint, String id, List<PatchDocument> documents, WriteOptions options) {
        Optional<Resource> answer = Optional.empty();
        WriteOptions next = options;
        String current = id;
        for (PatchDocument document : documents) {
            answer = client.patch(endpoint, current, document.body(), next.repeatable(document.isRepeatable()));
            // An id that contains the name changes with it.
            current = answer.map(Resource::id).filter(shown -> !shown.isEmpty()).orElse(current);
            next = options.onlyVersion(Optional.empty());
        }
        return answer;
    }
}
