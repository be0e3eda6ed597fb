package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;

/**
 * A grant of a role; the agent names its object type when it is a direct or an effective one.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object"). Not thread-safe.
 */
public class GrantExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<GrantExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("id", o -> o.grant.getId()),
            attribute("grantedRole", o -> o.grant.getRoleName()),
            attribute("grantedRoleSystem", o -> o.grant.getSystem()),
            attribute("grantedRoleId", o -> o.grant.getRoleId()),
            attribute("domainValue", o -> o.grant.getDomainValue()),
            attribute("ownerAccount", o -> o.grant.getOwnerAccountName()),
            attribute("ownerSystem", o -> o.grant.getOwnerSystem()),
            attribute("ownerGroup", o -> o.grant.getOwnerGroup()),
            attribute("ownerRoleId", o -> o.grant.getOwnerRole()),
            attribute("ownerRoleName", o -> o.grant.getOwnerRoleName()),
            attribute("ownerUser", o -> o.grant.getUser()),
            attribute("holderGroup", o -> o.grant.getHolderGroup()),
            attribute("ownerUserObject", o -> o.ownerUser()),
            attribute(
                    "ownerAccountObject",
                    o -> ServerObjects.account(o.grant.getOwnerAccountName(), o.grant.getOwnerSystem(), o.server)),
            attribute(
                    "grantedRoleObject",
                    o -> ServerObjects.role(o.grant.getRoleName(), o.grant.getSystem(), o.server)));

    private final RoleGrant grant;
    private final transient ServerService server;

    public GrantExtensibleObject(RoleGrant grant, ServerService server) {
        this.grant = grant;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_GRANT.getValue());
    }

    @Override
    public Object getAttribute(String attribute) {
        return ATTRIBUTES.get(this, attribute, attributes);
    }

    private Object ownerUser() throws InternalErrorException {
        User user = ServerObjects.user(grant.getUser(), null, server);
        if (user == null) {
            return null;
        }
        Account account = grant.getOwnerAccountName() == null
                ? null
                : server.getAccountInfo(grant.getOwnerAccountName(), grant.getOwnerSystem());
        return new UserExtensibleObject(account, user, server);
    }
}
