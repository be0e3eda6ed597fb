package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;
import java.util.Arrays;
import java.util.Collection;

/**
 * An account by itself; it has no user attributes.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object"). Not thread-safe.
 *
 * <p>An account without an id is looked up on the server at construction; when the server does not know it, or there is no
 * server, the account is taken as given.
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
            attribute("granted", o -> ServerObjects.roleNames(o.directGrants())),
            attribute("allGranted", o -> ServerObjects.roleNames(o.effectiveGrants())),
            attribute("attributes", o -> ServerObjects.orEmpty(o.account.getAttributes())),
            attribute("accountAttributes", o -> ServerObjects.orEmpty(o.account.getAttributes())));

    private final Account account;
    private final transient ServerService server;

    public AccountExtensibleObject(Account account, ServerService server) {
        this.account = stored(account, server);
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_ACCOUNT.getValue());
    }

    @Override
    public Object getAttribute(String attribute) {
        return ATTRIBUTES.get(this, attribute, attributes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountExtensibleObject && key().equals(((AccountExtensibleObject) other).key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    private Object key() {
        return Arrays.asList(account.getSystem(), account.getName());
    }

    private static Account stored(Account account, ServerService server) {
        if (account.getId() != null || server == null) {
            return account;
        }
        try {
            Account stored = server.getAccountInfo(account.getName(), account.getSystem());
            return stored == null ? account : stored;
        } catch (InternalErrorException e) {
            throw new IllegalStateException("Cannot look up account " + account.getName(), e);
        }
    }

    private Collection<RoleGrant> directGrants() throws InternalErrorException {
        return server.getAccountExplicitRoles(account.getName(), account.getSystem());
    }

    private Collection<RoleGrant> effectiveGrants() throws InternalErrorException {
        return server.getAccountRoles(account.getName(), account.getSystem());
    }
}
