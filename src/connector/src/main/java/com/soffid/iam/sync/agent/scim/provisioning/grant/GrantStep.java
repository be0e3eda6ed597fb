package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.provisioning.change.PlannedChange;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Grants that come or go together, by as few requests as it takes. Immutable; nothing is sent before it is executed. */
public final class GrantStep implements PlannedChange {

    private final List<GrantChange> changes;
    private final Supplier<Outcome> action;

    /** @param action sends it */
    GrantStep(List<GrantChange> changes, Supplier<Outcome> action) {
        this.changes = List.copyOf(changes);
        this.action = action;
    }

    @Override
    public Outcome execute() {
        return action.get();
    }

    @Override
    public List<ChangeRow> rows() {
        return changes.stream().map(GrantChange::row).collect(Collectors.toList());
    }
}
