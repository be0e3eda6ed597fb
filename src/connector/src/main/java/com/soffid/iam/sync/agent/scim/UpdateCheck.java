package com.soffid.iam.sync.agent.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.JsonBody;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MediaType;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.MembersDifference;
import com.soffid.iam.sync.agent.scim.protocol.patch.PatchDocument;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tests whether a target takes the forms of PATCH that the object mappings of an endpoint need. Each PATCH names an id that no
 * resource has, so that nothing changes: a target that offers PATCH answers 404. Immutable.
 */
final class UpdateCheck {

    private final ScimClient client;
    private final boolean readOnly;
    private final String nothing;

    /**
     * Sends nothing yet.
     *
     * @param readOnly whether Soffid writes nothing to the target, so that no PATCH is sent
     * @param nothing an id that no resource has
     */
    UpdateCheck(ScimClient client, boolean readOnly, String nothing) {
        this.client = client;
        this.readOnly = readOnly;
        this.nothing = nothing;
    }

    /**
     * Tests the mappings of one endpoint.
     *
     * @param memberAttributes the attributes of members that they write
     */
    CheckStep check(Endpoint endpoint, List<ScimMapping> mappings, Set<AttributePath> memberAttributes) {
        Capabilities known = endpoint.capabilities();
        Optional<ScimMapping> writing = mappings.stream()
                .filter(mapping -> !mapping.isForGrants() && mapping.writes())
                .findFirst();
        if (readOnly || (writing.isEmpty() && memberAttributes.isEmpty())) {
            return CheckStep.skipped(readOnly ? "the agent is read only" : "no object mapping writes here");
        }
        if (known.get(Capability.UPDATE_METHOD) != UpdateMethod.PATCH
                || known.get(Capability.SCIM_VERSION) == ScimVersion.V1_1) {
            return CheckStep.skipped(
                    "sent by " + known.get(Capability.UPDATE_METHOD) + "; only a change would show whether they work");
        }
        List<Change> changes = new ArrayList<>();
        writing.ifPresent(mapping -> changes.add(attribute(mapping)));
        memberAttributes.forEach(members -> changes.addAll(
                MembersDifference.inOrder(members, List.of(member("comes")), List.of(member("goes")), false)));
        for (PatchDocument form : PatchDocument.of(new Difference(changes), known, endpoint.schema(), endpoint)) {
            Optional<CheckStep> problem = problem(endpoint, form);
            if (problem.isPresent()) {
                return problem.get();
            }
        }
        return CheckStep.ok("PATCH is offered: 404 for an id that no resource has, as it must be");
    }

    private static Change attribute(ScimMapping mapping) {
        return TargetCheck.OF_PEOPLE.contains(mapping.type())
                ? Change.set(AttributePath.parse("active"), BooleanNode.FALSE, BooleanNode.TRUE)
                : Change.set(mapping.key(), NullNode.getInstance(), TextNode.valueOf("soffid-check"));
    }

    private JsonNode member(String what) {
        return JsonNodeFactory.instance.objectNode().put("value", nothing + "-" + what);
    }

    /** What is wrong with a form of PATCH; empty if the target only says that there is no such resource. */
    private Optional<CheckStep> problem(Endpoint endpoint, PatchDocument form) {
        HttpCall call = HttpCall.of("PATCH", endpoint.resource(nothing))
                .withBody(MediaType.SCIM_JSON.value(), JsonBody.write(form.body()));
        try {
            client.send(endpoint, call);
            return Optional.of(
                    CheckStep.warning("the target answers the PATCH of an id that no resource has with success,"
                            + " so that its success proves nothing"));
        } catch (ScimException refusal) {
            if (refusal.isNotFound()) {
                return Optional.empty();
            }
            return Optional.of(CheckStep.warning(
                    refusal.isNotSupported()
                            ? "the target does not offer PATCH, so that updates are sent by PUT. Set updateMethod to PUT"
                                    + " to spare the attempts"
                            : "whether PATCH works is not known: " + refusal.getMessage()));
        }
    }
}
