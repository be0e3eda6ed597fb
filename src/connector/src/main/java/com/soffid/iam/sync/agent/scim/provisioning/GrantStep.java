package com.soffid.iam.sync.agent.scim.provisioning;

import java.util.List;
import java.util.function.Supplier;

/** Grants that come or go together, by as few requests as it takes. Immutable; nothing is sent before it is carried out. */
final class GrantStep {

    private final List<GrantChange> changes;
    private final Supplier<Outcome> action;

    /** @param action sends it */
    GrantStep(List<GrantChange> changes, Supplier<Outcome> action) {
        this.changes = List.copyOf(changes);
        this.action = action;
    }

    List<GrantChange> changes() {
        return changes;
    }

    Outcome carryOut() {
        return action.get();
    }
}
