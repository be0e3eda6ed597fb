package com.soffid.iam.sync.agent.scim.mapping.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;

/**
 * Makes the objects that expressions of grant mappings see. Besides Soffid's attributes they have {@code ownerAccountScimId}
 * and {@code grantedRoleScimId}, the ids that the target gave to the account and the role, if an expression names them.
 * Thread-safe.
 */
public final class GrantObjects {

    /** The variable of a grant that holds the id of its account in the target; empty if the target does not have it. */
    public static final String ACCOUNT_ID = "ownerAccountScimId";

    private static final String ROLE_ID = "grantedRoleScimId";

    private final SoffidServer soffid;
    private final ObjectLookup lookup;

    public GrantObjects(SoffidServer soffid, ObjectLookup lookup) {
        this.soffid = soffid;
        this.lookup = lookup;
    }

    /** The object of a grant, for the expressions of a mapping. */
    public ExtensibleObject of(ScimMapping mapping, RoleGrant grant) {
        ExtensibleObject object = soffid.grantObject(grant, mapping.type());
        if (mapping.mentions(ACCOUNT_ID)) {
            object.setAttribute(ACCOUNT_ID, id(lookup.account(grant.getOwnerAccountName())));
        }
        if (mapping.mentions(ROLE_ID) && !grant.getRoleName().isEmpty()) {
            object.setAttribute(ROLE_ID, id(lookup.role(grant.getRoleName())));
        }
        return object;
    }

    private static String id(Optional<FoundResource> found) {
        return found.map(FoundResource::id).orElse("");
    }
}
