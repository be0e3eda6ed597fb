package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.DisabledMembers;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;

/** An account in the target that holds grants. Immutable. */
public final class GrantHolder {

    /** The state of the account in Soffid. */
    public enum State {
        ACTIVE,
        DISABLED,
        /** Soffid does not have it any more, and the target still does. */
        REMOVED
    }

    private final String name;
    private final State state;
    private final FoundResource account;
    private final boolean created;

    private GrantHolder(String name, State state, FoundResource account, boolean created) {
        this.name = name;
        this.state = state;
        this.account = account;
        this.created = created;
    }

    static GrantHolder of(String name, State state, FoundResource account) {
        return new GrantHolder(name, state, account, false);
    }

    /** This account as a new one: nothing refers to its id yet (RFC 7643, 3.1: a target gives an id only once). */
    GrantHolder justCreated() {
        return new GrantHolder(name, state, account, true);
    }

    /** Soffid's name of the account. */
    String name() {
        return name;
    }

    /** The id of the account's resource. */
    String id() {
        return account.id();
    }

    /** The account's resource. */
    Resource resource() {
        return account.resource();
    }

    /** Where the account's resource is. */
    Endpoint endpoint() {
        return account.mapping().endpoint();
    }

    boolean isJustCreated() {
        return created;
    }

    /** Whether it shall have its grants through this mapping; otherwise it shall have none. */
    boolean mayHold(ScimMapping grants) {
        return state == State.ACTIVE
                || (state == State.DISABLED && grants.settings().members().disabledMembers() == DisabledMembers.KEEP);
    }
}
