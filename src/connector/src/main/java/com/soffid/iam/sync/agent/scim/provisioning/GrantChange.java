package com.soffid.iam.sync.agent.scim.provisioning;

/** A grant that comes to the target, or goes from it. Immutable. */
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

    GrantChange(Kind kind, String role, String account) {
        this.kind = kind;
        this.role = role;
        this.account = account;
    }

    Kind kind() {
        return kind;
    }

    /** Soffid's name of the role, with its domain value if there is one. */
    String role() {
        return role;
    }

    /** Soffid's name of the account; the id of its resource where it has none. */
    String account() {
        return account;
    }
}
