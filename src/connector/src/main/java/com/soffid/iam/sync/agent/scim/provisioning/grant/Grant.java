package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Objects;

/** A grant, with the object that expressions see of it. Immutable, except for what expressions cache in the object. */
final class Grant {

    private final RoleGrant grant;
    private final ExtensibleObject source;

    Grant(RoleGrant grant, ExtensibleObject source) {
        this.grant = grant;
        this.source = source;
    }

    RoleGrant value() {
        return grant;
    }

    ExtensibleObject source() {
        return source;
    }

    String role() {
        return grant.getRoleName();
    }

    String account() {
        return grant.getOwnerAccountName();
    }

    /** The role, with the domain value if there is one: differs for each grant of an account. */
    String name() {
        String domain = Objects.toString(grant.getDomainValue(), "");
        return domain.isEmpty() ? role() : role() + " / " + domain;
    }

    /** Account, role and domain value: differs for each grant. */
    String key() {
        return account() + "\n" + role() + "\n" + Objects.toString(grant.getDomainValue(), "");
    }
}
