package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;

/**
 * {@code active=false} (RFC 7643, 4.1.1) in place of a deletion, with the triggers of a deletion around it. For one thread,
 * to be executed once.
 */
final class PlannedDeactivation implements PlannedChange {

    private final ResourceWriter writer;
    private final ScimMapping mapping;
    private final Resource stored;
    private final ObjectTriggers triggers;
    private final Difference difference;

    private PlannedDeactivation(
            ResourceWriter writer,
            ScimMapping mapping,
            Resource stored,
            ObjectTriggers triggers,
            Difference difference) {
        this.writer = writer;
        this.mapping = mapping;
        this.stored = stored;
        this.triggers = triggers;
        this.difference = difference;
    }

    /** Decides it; nothing is to be done, and no trigger runs, when the resource is inactive already. */
    static PlannedChange of(ResourceWriter writer, ScimMapping mapping, Resource stored, ObjectTriggers triggers) {
        Difference difference = writer.difference(mapping.endpoint(), stored, mapping.memberAttribute(), inactive());
        String address = mapping.endpoint().pathOf(stored.id());
        return difference.isEmpty()
                ? PlannedChange.nothing(Outcome.untouched("is inactive already at " + address + ", nothing sent"))
                : new PlannedDeactivation(writer, mapping, stored, triggers, difference);
    }

    private static ObjectNode inactive() {
        return JsonNodeFactory.instance.objectNode().put("active", false);
    }

    @Override
    public Outcome execute() {
        if (!triggers.allow(SoffidObjectTrigger.PRE_DELETE)) {
            return Outcome.untouched("not deactivated: the trigger preDelete does not allow it");
        }
        UpdateResult written = writer.update(mapping.endpoint(), stored, inactive(), List.of());
        if (written.isGone()) {
            return Outcome.untouched("is not in " + mapping.endpoint() + " any more, nothing to deactivate");
        }
        triggers.tell(SoffidObjectTrigger.POST_DELETE, written.answer());
        return Outcome.deactivated(address());
    }

    @Override
    public List<ChangeRow> rows() {
        return List.of(ChangeRow.deactivated(address(), difference));
    }

    private String address() {
        return mapping.endpoint().pathOf(stored.id());
    }
}
