package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;
import java.util.Collection;
import java.util.List;

/**
 * A role.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object").
 *
 * <p>The accounts are all that the server returns for the role: effective members, disabled ones and those of other
 * systems included, one entry a grant.
 */
public class RoleExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<RoleExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("roleId", o -> o.role.getId()),
            attribute("system", o -> o.role.getSystem()),
            attribute("name", o -> o.role.getName()),
            attribute("category", o -> o.role.getCategory()),
            attribute("application", o -> o.role.getInformationSystemName()),
            attribute("passwordProtected", o -> o.role.getPassword()),
            attribute("description", o -> o.role.getDescription()),
            attribute("wfmanaged", o -> o.role.getBpmEnabled()),
            attribute("domain", o -> o.role.getDomain()),
            attribute("ownedRoles", o -> ServerObjects.grants(o.role.getOwnedRoles(), o.server)),
            attribute("ownerRoles", o -> ServerObjects.grants(o.role.getOwnerRoles(), o.server)),
            attribute("ownerGroups", o -> ServerObjects.groups(o.role.getOwnerGroups(), o.role.getSystem(), o.server)),
            attribute("grantedAccountNames", o -> o.accountNames()),
            attribute("grantedAccounts", o -> o.accounts()),
            attribute("allGrantedAccountNames", o -> o.accountNames()),
            attribute("allGrantedAccounts", o -> o.accounts()),
            attribute("attributes", o -> o.role.getAttributes()));

    private final Role role;
    private final transient ServerService server;

    public RoleExtensibleObject(Role role, ServerService server) {
        this.role = role;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_ROLE.getValue());
    }

    @Override
    public Object getAttribute(String attribute) {
        return ATTRIBUTES.get(this, attribute, super.getAttribute(attribute));
    }

    private Collection<Account> members() throws InternalErrorException, UnknownRoleException {
        return role.getId() == null || role.getSystem() == null
                ? List.of()
                : server.getRoleAccounts(role.getId(), role.getSystem());
    }

    private List<String> accountNames() throws InternalErrorException, UnknownRoleException {
        List<String> names = ServerObjects.list();
        for (Account account : members()) {
            names.add(account.getName());
        }
        return names;
    }

    private List<Object> accounts() throws InternalErrorException, UnknownRoleException {
        List<Object> accounts = ServerObjects.list();
        for (Account account : members()) {
            accounts.add(ServerObjects.userOrAccount(account, server));
        }
        return accounts;
    }
}
