package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownUserException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;
import java.util.Collection;

/**
 * An account by itself; it has no user attributes.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object").
 *
 * <p>An account without an id is looked up on the server at construction, although the server's answer is not used.
 * Objects are equal when the ids of their accounts are, and fail to be compared when there is no id.
 */
public class AccountExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<AccountExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("accountId", o -> o.account.getId()),
            attribute("accountName", o -> o.account.getName()),
            attribute("loginName", o -> o.account.getLoginName()),
            attribute("oldAccountName", o -> o.account.getOldName()),
            attribute("passwordPolicy", o -> o.account.getPasswordPolicy()),
            attribute("system", o -> o.account.getSystem()),
            attribute("accountDescription", o -> o.account.getDescription()),
            attribute("accountStatus", o -> o.account.getStatus()),
            attribute("accountDisabled", o -> o.account.isDisabled()),
            attribute("type", o -> o.account.getType()),
            attribute("lastUpdate", o -> o.account.getLastUpdated()),
            attribute("lastLogin", o -> o.account.getLastLogin()),
            attribute("lastPasswordUpdate", o -> o.account.getLastPasswordSet()),
            attribute("passwordExpiration", o -> o.account.getPasswordExpiration()),
            attribute("ownerUsers", o -> o.account.getOwnerUsers()),
            attribute("ownerGroups", o -> o.account.getOwnerGroups()),
            attribute("ownerRoles", o -> o.account.getOwnerRoles()),
            attribute("managerUsers", o -> o.account.getManagerUsers()),
            attribute("managerGroups", o -> o.account.getManagerGroups()),
            attribute("managerRoles", o -> o.account.getManagerRoles()),
            attribute("grantedUsers", o -> o.account.getGrantedUsers()),
            attribute("granteeUsers", o -> o.account.getGrantedUsers()),
            attribute("grantedGroups", o -> o.account.getGrantedGroups()),
            attribute("granteeGroups", o -> o.account.getGrantedGroups()),
            attribute("granteeRoles", o -> o.account.getGrantedRoles()),
            attribute("grantedRoles", o -> ServerObjects.grants(o.directGrants(), o.server)),
            attribute("allGrantedRoles", o -> ServerObjects.grants(o.effectiveGrants(), o.server)),
            attribute("granted", o -> ServerObjects.names(o.directGrants(), o.groups())),
            attribute("allGranted", o -> ServerObjects.names(o.effectiveGrants(), o.groupHierarchy())),
            attribute("attributes", o -> ServerObjects.orEmpty(o.account.getAttributes())),
            attribute("accountAttributes", o -> ServerObjects.orEmpty(o.account.getAttributes())));

    private final Account account;
    private final transient ServerService server;

    public AccountExtensibleObject(Account account, ServerService server) {
        this.account = account;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_ACCOUNT.getValue());
        if (account.getId() == null) {
            ServerObjects.lookUp(account, server);
        }
    }

    @Override
    public Object getAttribute(String attribute) {
        return ATTRIBUTES.get(this, attribute, super.getAttribute(attribute));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountExtensibleObject
                && account.getId().equals(((AccountExtensibleObject) other).account.getId());
    }

    @Override
    public int hashCode() {
        return account.getId().hashCode();
    }

    private Collection<RoleGrant> directGrants() throws InternalErrorException {
        return server.getAccountExplicitRoles(account.getName(), account.getSystem());
    }

    private Collection<RoleGrant> effectiveGrants() throws InternalErrorException {
        return server.getAccountRoles(account.getName(), account.getSystem());
    }

    private Collection<Group> groups() throws InternalErrorException, UnknownUserException {
        return server.getUserGroups(account.getName(), account.getSystem());
    }

    private Collection<Group> groupHierarchy() throws InternalErrorException, UnknownUserException {
        return server.getUserGroupsHierarchy(account.getName(), account.getSystem());
    }
}
