package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.sync.agent.scim.mapping.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.update.ResourceWriter;
import com.soffid.iam.sync.agent.scim.protocol.update.Written;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;

/** Brings a stored resource to what is wanted, sending only what differs and nothing when nothing does. Thread-safe. */
final class ResourceUpdate {

    private final ResourceWriter writer;

    ResourceUpdate(ResourceWriter writer) {
        this.writer = writer;
    }

    /**
     * Updates a resource.
     *
     * @param wanted without a password; a trigger may change it, and what it leaves is what is compared and sent
     * @return empty when the target does not have the resource any more
     */
    Optional<Outcome> update(ScimMapping mapping, ExtensibleObject source, ExtensibleObject wanted, Resource stored) {
        String address = mapping.endpoint() + "/" + stored.id();
        ObjectTriggers triggers = new ObjectTriggers(mapping, source, List.of())
                .withNew(wanted)
                .withOld(JsonDecoder.decode(mapping.systemObject(), stored));
        if (!triggers.run(SoffidObjectTrigger.PRE_UPDATE)) {
            return Optional.of(Outcome.untouched("not updated: the trigger preUpdate does not allow it"));
        }
        Written written =
                writer.update(mapping.endpoint(), stored, JsonEncoder.encode(mapping.label(), wanted), List.of());
        if (written.isGone()) {
            return Optional.empty();
        }
        if (!written.isChanged()) {
            return Optional.of(Outcome.unchanged(address));
        }
        triggers.run(SoffidObjectTrigger.POST_UPDATE);
        return Optional.of(Outcome.updated(address, written.method(), written.difference()));
    }
}
