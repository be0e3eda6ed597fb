package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.provisioning.change.ObjectTriggers;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceRemoval;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceUpdate;
import com.soffid.iam.sync.agent.scim.provisioning.change.SoffidObject;
import com.soffid.iam.sync.agent.scim.provisioning.change.WantedResource;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberEntries;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Creates, updates and deletes resources that are grants, with their triggers. Thread-safe. */
public final class GrantResourceWriter {

    private final ResourceWriter writer;
    private final ResourceUpdate updates;
    private final ResourceRemoval removals;
    private final OneCreation once;

    public GrantResourceWriter(
            ResourceWriter writer, ResourceUpdate updates, ResourceRemoval removals, OneCreation once) {
        this.once = once;
        this.writer = writer;
        this.updates = updates;
        this.removals = removals;
    }

    /**
     * Creates a grant, unless another task of this agent did so since it was looked for.
     *
     * @param finder looks whether it is there, when nobody knows whether it was created
     */
    Outcome create(ScimMapping mapping, Grant grant, Supplier<Optional<Resource>> finder) {
        return once.make(
                mapping.endpoint().address() + "\n" + grant.key(),
                () -> finder.get().map(there -> Outcome.unchanged(mapping.endpoint() + "/" + there.id())),
                () -> createNow(mapping, grant, finder));
    }

    private Outcome createNow(ScimMapping mapping, Grant grant, Supplier<Optional<Resource>> finder) {
        ExtensibleObject object = mapping.generate(grant.source());
        ObjectTriggers triggers = new ObjectTriggers(mapping, grant.source(), List.of()).withNew(object);
        if (!triggers.allow(SoffidObjectTrigger.PRE_INSERT)) {
            return Outcome.untouched("grant " + grant.name() + " not created: the trigger preInsert does not allow it");
        }
        Optional<Resource> answer =
                writer.create(mapping.endpoint(), JsonEncoder.encode(mapping.label(), object), List.of(), finder);
        if (answer.isEmpty()) {
            return Outcome.untouched("grant " + grant.name()
                    + " not created yet: the target took the request to carry it out later (status 202)");
        }
        String id = answer.get().id();
        object.setAttribute("id", id);
        triggers.tell(SoffidObjectTrigger.POST_INSERT, answer);
        return Outcome.created(mapping.endpoint() + "/" + id, "grant " + grant.name());
    }

    Outcome update(ScimMapping mapping, Grant grant, ExtensibleObject generated, Resource stored) {
        WantedResource wanted = new WantedResource(
                mapping, SoffidObject.wanted(grant.source()), generated, grant.name(), MemberEntries.none());
        return updates.update(wanted, stored)
                .orElseThrow(() -> new ProvisioningException(mapping.label() + ": " + mapping.endpoint() + "/"
                        + stored.id() + " is not in the target any more. Soffid tries again"));
    }

    Outcome delete(ScimMapping mapping, Grant grant, Resource stored) {
        return removals.plan(List.of(mapping), grant.source(), unused -> Optional.of(stored))
                .execute();
    }
}
