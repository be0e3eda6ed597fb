package com.soffid.iam.sync.agent.scim.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.mapping.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.listing.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.update.ResourceWriter;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Creates the resource of a Soffid object, with its password where one is mapped. Thread-safe. */
final class ResourceCreation {

    private final KeyLookup lookup;
    private final ResourceWriter writer;

    ResourceCreation(KeyLookup lookup, ResourceWriter writer) {
        this.lookup = lookup;
        this.writer = writer;
    }

    /**
     * @param ordinary the object without its password
     * @throws com.soffid.iam.sync.agent.scim.protocol.ScimException with status 409 when the target has it already
     */
    Outcome create(ScimMapping mapping, SoffidObject object, ExtensibleObject ordinary) {
        Optional<Secret> password = object.password().passwordFor(mapping);
        if (password.isEmpty()) {
            return create(mapping, object.current(), ordinary, List.of());
        }
        object.password().expose(object.current(), password.get());
        try {
            ExtensibleObject complete = mapping.generateWithPassword(object.current(), password.get());
            // What was resolved or completed since it was generated is not done again.
            complete.putAll(ordinary);
            return create(mapping, object.current(), complete, List.of(password.get()));
        } finally {
            object.password().hide(object.current());
        }
    }

    private Outcome create(
            ScimMapping mapping, ExtensibleObject source, ExtensibleObject wanted, List<Secret> secrets) {
        ObjectTriggers triggers = new ObjectTriggers(mapping, source, secrets).withNew(wanted);
        if (!triggers.run(SoffidObjectTrigger.PRE_INSERT)) {
            return Outcome.untouched("not created: the trigger preInsert does not allow it");
        }
        ObjectNode body = JsonEncoder.encode(mapping.label(), wanted);
        String id = writer.createOnce(mapping.endpoint(), body, secrets, () -> inTarget(mapping, wanted))
                .or(() -> inTarget(mapping, wanted))
                .map(Resource::id)
                .orElse("");
        wanted.setAttribute("id", id);
        triggers.run(SoffidObjectTrigger.POST_INSERT);
        return Outcome.created(mapping.endpoint() + "/" + id, names(body));
    }

    private Optional<Resource> inTarget(ScimMapping mapping, ExtensibleObject wanted) {
        return mapping.keyOf(wanted).flatMap(key -> lookup.find(mapping.endpoint(), mapping.key(), key));
    }

    private static String names(ObjectNode body) {
        return body.properties().stream()
                .filter(member -> !Values.isNothing(member.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
