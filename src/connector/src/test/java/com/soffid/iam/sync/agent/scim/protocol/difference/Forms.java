package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ValuePaths;
import com.soffid.iam.sync.agent.scim.protocol.patch.PatchDocument;
import com.soffid.iam.sync.agent.scim.protocol.patch.PutBody;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.util.List;

/** How differences are written for the users of one target. */
public record Forms(CapabilityLayer profile, ResourceSchema schema) {

    public static final Forms STANDARD = new Forms(CapabilityLayer.nothing(), ResourceSchema.unknown());

    public static final Forms WHOLE_LISTS = STANDARD.with(Capability.PATCH_VALUE_PATHS, ValuePaths.NONE);

    public <T> Forms with(Capability<T> capability, T answer) {
        return new Forms(profile.with(capability, answer), schema);
    }

    public List<PatchDocument> documents(Difference difference) {
        return PatchDocument.of(
                difference, Capabilities.of(profile), schema, Targets.users(Target.known(Targets.SERVER, profile)));
    }

    /** The operations of all documents. */
    public JsonNode operations(Difference difference) {
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        documents(difference)
                .forEach(document -> document.body().path("Operations").forEach(operations::add));
        return operations;
    }

    public ObjectNode merged(Resource stored, Difference difference) {
        return PutBody.of(
                stored,
                difference,
                Capabilities.of(profile),
                schema,
                Targets.users(Target.known(Targets.SERVER, profile)));
    }
}
