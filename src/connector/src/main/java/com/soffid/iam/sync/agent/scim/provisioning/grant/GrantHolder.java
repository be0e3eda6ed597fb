package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.property.DisabledMembers;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;

/** An account in the target, as the holder of grants. Immutable. */
public final class GrantHolder {

    /** What Soffid says of the account. */
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

    /** The same, created just now, so that nothing can hold its id (RFC 7643, 3.1: ids are not given a second time). */
    GrantHolder justCreated() {
        return new GrantHolder(name, state, account, true);
    }

    /** Soffid's name of the account. */
    String name() {
        return name;
    }

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

    /** Whether it shall hold what Soffid grants it, through this mapping; it shall hold nothing otherwise. */
    boolean mayHold(ScimMapping grants) {
        return state == State.ACTIVE
                || (state == State.DISABLED && grants.settings().members().disabledMembers() == DisabledMembers.KEEP);
    }
}
