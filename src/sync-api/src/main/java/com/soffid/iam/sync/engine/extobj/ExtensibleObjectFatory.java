package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;

/**
 * Looks an object up on the server by type and names and wraps it; the class name is spelled as the platform spells it.
 *
 * <p>The names are: of a user or account the account, of a role the role and optionally its system, of a grant the role
 * and the account, of a group the group, of a membership the account and the group, of a custom object the type and the
 * name. An object that does not exist, or a type without such a look-up, gives null. How the real factory reads its two
 * names beyond users, accounts, roles and groups is not documented. Not thread-safe.
 */
public class ExtensibleObjectFatory {
    private String agentName;
    private ServerService server;

    /** Makes a factory that still needs its agent name and server. */
    public ExtensibleObjectFatory() {}

    public ExtensibleObject getExtensibleObject(SoffidObjectType type, String object1, String object2)
            throws InternalErrorException {
        if (SoffidObjectType.OBJECT_USER.equals(type)) {
            return user(object1);
        } else if (SoffidObjectType.OBJECT_ACCOUNT.equals(type)) {
            return ServerObjects.account(object1, agentName, server);
        } else if (SoffidObjectType.OBJECT_ROLE.equals(type)) {
            return ServerObjects.role(object1, object2 == null ? agentName : object2, server);
        } else if (SoffidObjectType.OBJECT_GROUP.equals(type)) {
            return ServerObjects.group(object1, agentName, server);
        } else if (SoffidObjectType.OBJECT_CUSTOM.equals(type)) {
            CustomObject object = server.getCustomObject(object1, object2);
            return object == null ? null : new CustomExtensibleObject(object, server);
        } else if (SoffidObjectType.OBJECT_GRANT.equals(type)
                || SoffidObjectType.OBJECT_GRANTED_ROLE.equals(type)
                || SoffidObjectType.OBJECT_ALL_GRANTED_ROLES.equals(type)) {
            return grant(type, object1, object2);
        } else if (SoffidObjectType.OBJECT_GRANTED_GROUP.equals(type)
                || SoffidObjectType.OBJECT_ALL_GRANTED_GROUP.equals(type)) {
            return membership(type, object1, object2);
        }
        return null;
    }

    public String getAgentName() {
        return agentName;
    }

    public void setAgentName(String agentName) {
        this.agentName = agentName;
    }

    public ServerService getServer() {
        return server;
    }

    public void setServer(ServerService server) {
        this.server = server;
    }

    private ExtensibleObject user(String accountName) throws InternalErrorException {
        Account account = server.getAccountInfo(accountName, agentName);
        User user = account == null ? null : ServerObjects.user(accountName, agentName, server);
        return user == null ? null : new UserExtensibleObject(account, user, server);
    }

    private ExtensibleObject grant(SoffidObjectType type, String roleName, String accountName)
            throws InternalErrorException {
        boolean effective = SoffidObjectType.OBJECT_ALL_GRANTED_ROLES.equals(type);
        for (RoleGrant grant : ServerObjects.orEmpty(
                effective
                        ? server.getAccountRoles(accountName, agentName)
                        : server.getAccountExplicitRoles(accountName, agentName))) {
            if (grant.getRoleName().equals(roleName)) {
                ExtensibleObject found = new GrantExtensibleObject(grant, server);
                found.setObjectType(type.getValue());
                return found;
            }
        }
        return null;
    }

    private ExtensibleObject membership(SoffidObjectType type, String accountName, String groupName)
            throws InternalErrorException {
        Account account = server.getAccountInfo(accountName, agentName);
        User user = account == null ? null : ServerObjects.user(accountName, agentName, server);
        try {
            Group group = user == null ? null : server.getGroupInfo(groupName, agentName);
            if (group == null) {
                return null;
            }
            ExtensibleObject found = new MembershipExtensibleObject(account, user, group, server);
            found.setObjectType(type.getValue());
            return found;
        } catch (UnknownGroupException e) {
            return null;
        }
    }
}
