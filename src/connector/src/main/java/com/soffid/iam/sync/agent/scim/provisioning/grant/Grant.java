package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Objects;

/** A grant of Soffid, and the same as expressions see it. Immutable but for what expressions cache in the object. */
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

    /** The role, with the domain value if there is one: what tells it from the other grants of its account. */
    String name() {
        String domain = Objects.toString(grant.getDomainValue(), "");
        return domain.isEmpty() ? role() : role() + " / " + domain;
    }

    /** What tells it from every other grant. */
    String key() {
        return account() + "\n" + role() + "\n" + Objects.toString(grant.getDomainValue(), "");
    }
}
