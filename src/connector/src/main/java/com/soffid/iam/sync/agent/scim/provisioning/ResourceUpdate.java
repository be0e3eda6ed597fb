package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.sync.agent.scim.mapping.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.update.Difference;
import com.soffid.iam.sync.agent.scim.protocol.update.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.update.ResourceWriter;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;

/** Brings a stored resource to what is wanted, sending only what differs and nothing when nothing does. Thread-safe. */
final class ResourceUpdate {

    private final ResourceWriter writer;

    ResourceUpdate(ResourceWriter writer) {
        this.writer = writer;
    }

    /** @param wanted without a password; a trigger may change it, and what it leaves is what is compared and sent */
    Outcome update(ScimMapping mapping, ExtensibleObject source, ExtensibleObject wanted, Resource stored) {
        String address = mapping.endpoint() + "/" + stored.id();
        ObjectTriggers triggers = new ObjectTriggers(mapping, source, List.of())
                .withNew(wanted)
                .withOld(JsonDecoder.decode(mapping.systemObject(), stored));
        if (!triggers.run(SoffidObjectTrigger.PRE_UPDATE)) {
            return Outcome.untouched("not updated: the trigger preUpdate does not allow it");
        }
        Difference difference = DifferenceFinder.between(JsonEncoder.encode(mapping.label(), wanted), stored.json());
        if (difference.isEmpty()) {
            return Outcome.unchanged(address);
        }
        String method = writer.apply(mapping.endpoint(), stored, difference, List.of());
        triggers.run(SoffidObjectTrigger.POST_UPDATE);
        return Outcome.updated(address, method, difference);
    }
}
