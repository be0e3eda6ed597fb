package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.exception.UnknownUserException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;

/**
 * A grant of a role; the agent names its object type when it is a direct or an effective one.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object").
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
            attribute("ownerAccountObject", o -> o.ownerAccount()),
            attribute("grantedRoleObject", o -> o.grantedRole()));

    private final RoleGrant grant;
    private final transient ServerService server;

    public GrantExtensibleObject(RoleGrant grant, ServerService server) {
        this.grant = grant;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_GRANT.getValue());
    }

    @Override
    public Object getAttribute(String attribute) {
        Object held = super.getAttribute(attribute);
        boolean unknown = ("ownerUserObject".equals(attribute) && grant.getUser() == null)
                || ("ownerAccountObject".equals(attribute) && grant.getOwnerAccountName() == null);
        return unknown ? held : ATTRIBUTES.get(this, attribute, held);
    }

    /** Returns the user with that account of the owner that the grant names; null when there is none. */
    private Object ownerUser() throws InternalErrorException {
        try {
            User user = server.getUserInfo(grant.getOwnerAccountName(), grant.getOwnerSystem());
            if (user != null) {
                for (UserAccount account : server.getUserAccounts(user.getId(), grant.getOwnerSystem())) {
                    if (account.getName().equals(grant.getOwnerAccountName())) {
                        return new UserExtensibleObject(account, user, server);
                    }
                }
            }
            return null;
        } catch (UnknownUserException e) {
            return null;
        }
    }

    private Object ownerAccount() throws InternalErrorException {
        return new AccountExtensibleObject(
                server.getAccountInfo(grant.getOwnerAccountName(), grant.getOwnerSystem()), server);
    }

    private Object grantedRole() throws InternalErrorException {
        try {
            return new RoleExtensibleObject(server.getRoleInfo(grant.getRoleName(), grant.getSystem()), server);
        } catch (UnknownRoleException e) {
            return null;
        }
    }
}
