package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;

/** The deletion of one resource. For one thread, to be executed once. */
final class PlannedDeletion implements PlannedChange {

    private final ResourceWriter writer;
    private final ScimMapping mapping;
    private final Resource stored;
    private final ObjectTriggers triggers;

    PlannedDeletion(ResourceWriter writer, ScimMapping mapping, Resource stored, ObjectTriggers triggers) {
        this.writer = writer;
        this.mapping = mapping;
        this.stored = stored;
        this.triggers = triggers;
    }

    @Override
    public Outcome execute() {
        if (!triggers.allow(SoffidObjectTrigger.PRE_DELETE)) {
            return Outcome.untouched("not removed: the trigger preDelete does not allow it");
        }
        delete();
        triggers.tell(SoffidObjectTrigger.POST_DELETE, Optional.empty());
        return Outcome.removed(address());
    }

    private void delete() {
        try {
            writer.delete(mapping.endpoint(), stored);
        } catch (ScimException refusal) {
            if (refusal.isNotSupported()) {
                throw new ProvisioningException(
                        refusal.getMessage() + ". If the target does not delete, set the property" + " deleteAction of "
                                + mapping.label() + " to deactivate");
            }
            throw refusal;
        }
    }

    @Override
    public List<ChangeRow> rows() {
        String key = stored.text(mapping.key()).orElse("");
        return List.of(ChangeRow.deleted(address(), key));
    }

    private String address() {
        return mapping.endpoint().pathOf(stored.id());
    }
}
