package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.sync.agent.scim.mapping.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.update.ResourceWriter;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Creates, updates and deletes resources that are grants, with their triggers. Thread-safe. */
final class GrantResourceWriter {

    private final ResourceWriter writer;
    private final ResourceUpdate updates;
    private final ResourceRemoval removals;

    GrantResourceWriter(ResourceWriter writer, ResourceUpdate updates, ResourceRemoval removals) {
        this.writer = writer;
        this.updates = updates;
        this.removals = removals;
    }

    /** @param finder looks whether it is there, when nobody knows whether it was created */
    Outcome create(ScimMapping mapping, Grant grant, Supplier<Optional<Resource>> finder) {
        ExtensibleObject wanted = mapping.generate(grant.source());
        ObjectTriggers triggers = new ObjectTriggers(mapping, grant.source(), List.of()).withNew(wanted);
        if (!triggers.run(SoffidObjectTrigger.PRE_INSERT)) {
            return Outcome.untouched("grant " + grant.name() + " not created: the trigger preInsert does not allow it");
        }
        String id = writer.createOnce(
                        mapping.endpoint(), JsonEncoder.encode(mapping.label(), wanted), List.of(), finder)
                .map(Resource::id)
                .orElse("");
        wanted.setAttribute("id", id);
        triggers.run(SoffidObjectTrigger.POST_INSERT);
        return Outcome.created(mapping.endpoint() + "/" + id, "grant " + grant.name());
    }

    Outcome update(ScimMapping mapping, Grant grant, ExtensibleObject wanted, Resource stored) {
        return updates.update(mapping, grant.source(), wanted, stored)
                .orElseThrow(() -> new ProvisioningException(mapping.label() + ": " + mapping.endpoint() + "/"
                        + stored.id() + " is not in the target any more. Soffid tries again"));
    }

    Outcome delete(ScimMapping mapping, Grant grant, Resource stored) {
        return removals.remove(List.of(mapping), grant.source(), unused -> Optional.of(stored));
    }
}
