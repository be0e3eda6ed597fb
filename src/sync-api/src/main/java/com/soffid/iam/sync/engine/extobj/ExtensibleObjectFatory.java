package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.util.HashMap;

/**
 * Looks an object up on the server by type and names and wraps it; the class name is spelled as the platform spells it.
 *
 * <p>The names are: of a user or account the account, of a role the role, of a group the group, of a custom object the type
 * and the name. If the server does not know the object, the result is a plain object that has the names alone. Any other
 * type gives null.
 */
public class ExtensibleObjectFatory {
    private String agentName;
    private ServerService server;

    /** Makes a factory that still needs its agent name and server. */
    public ExtensibleObjectFatory() {}

    public ExtensibleObject getExtensibleObject(SoffidObjectType type, String object1, String object2)
            throws InternalErrorException {
        if (SoffidObjectType.OBJECT_ACCOUNT.equals(type)) {
            Account account = server.getAccountInfo(object1, agentName);
            return account == null
                    ? unknown(type, "accountName", object1, "system", object2)
                    : new AccountExtensibleObject(account, server);
        } else if (SoffidObjectType.OBJECT_CUSTOM.equals(type)) {
            CustomObject object = server.getCustomObject(object1, object2);
            return object == null
                    ? unknown(type, "name", object2, "type", object1)
                    : new CustomExtensibleObject(object, server);
        } else if (SoffidObjectType.OBJECT_GROUP.equals(type)) {
            return group(object1);
        } else if (SoffidObjectType.OBJECT_ROLE.equals(type)) {
            return role(object1, object2);
        } else if (SoffidObjectType.OBJECT_USER.equals(type)) {
            return user(object1);
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

    private ExtensibleObject group(String name) throws InternalErrorException {
        try {
            return new GroupExtensibleObject(server.getGroupInfo(name, agentName), agentName, server);
        } catch (UnknownGroupException e) {
            return unknown(SoffidObjectType.OBJECT_GROUP, "name", name);
        }
    }

    private ExtensibleObject role(String name, String system) throws InternalErrorException {
        Role role;
        try {
            role = server.getRoleInfo(name, agentName);
        } catch (UnknownRoleException e) {
            role = null;
        }
        return role == null
                ? unknown(SoffidObjectType.OBJECT_ROLE, "name", name, "system", system)
                : new RoleExtensibleObject(role, server);
    }

    private ExtensibleObject user(String accountName) throws InternalErrorException {
        try {
            User user = server.getUserInfo(accountName, agentName);
            return new UserExtensibleObject(server.getAccountInfo(accountName, agentName), user, server);
        } catch (UnknownUserException e) {
            return unknown(
                    SoffidObjectType.OBJECT_USER,
                    "accountName",
                    accountName,
                    "userName",
                    accountName,
                    "attributes",
                    new HashMap<>());
        }
    }

    private static ExtensibleObject unknown(SoffidObjectType type, Object... attributes) {
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType(type.getValue());
        for (int i = 0; i < attributes.length; i += 2) {
            object.setAttribute((String) attributes[i], attributes[i + 1]);
        }
        return object;
    }
}
