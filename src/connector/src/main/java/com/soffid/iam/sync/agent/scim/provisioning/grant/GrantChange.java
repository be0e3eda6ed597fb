package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;

/** A grant that comes to the target, changes there, or goes from it. Immutable. */
final class GrantChange {

    /** What becomes of the grant. */
    enum Kind {
        ADD,
        UPDATE,
        REMOVE
    }

    private final Kind kind;
    private final String role;
    private final String account;

    /** @param role with its domain value if there is one */
    GrantChange(Kind kind, String role, String account) {
        this.kind = kind;
        this.role = role;
        this.account = account;
    }

    /** The line of a preview. */
    ChangeRow row() {
        String grant = role + " to " + account;
        switch (kind) {
            case ADD:
                return ChangeRow.added("grant", grant);
            case REMOVE:
                return ChangeRow.removed("grant", grant);
            default:
                return ChangeRow.replaced("grant", grant, grant);
        }
    }
}
