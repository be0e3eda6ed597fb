package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the extensible objects ask the server for, wrapped the way scripts see it. Stateless, hence thread-safe. */
final class ServerObjects {
    private ServerObjects() {}

    /** Wraps grants. */
    static List<ExtensibleObject> grants(Collection<RoleGrant> grants, ServerService server) {
        List<ExtensibleObject> wrapped = new ArrayList<>();
        for (RoleGrant grant : orEmpty(grants)) {
            wrapped.add(new GrantExtensibleObject(grant, server));
        }
        return wrapped;
    }

    static List<String> roleNames(Collection<RoleGrant> grants) {
        List<String> names = new ArrayList<>();
        for (RoleGrant grant : orEmpty(grants)) {
            names.add(grant.getRoleName());
        }
        return names;
    }

    static List<ExtensibleObject> groups(Collection<Group> groups, String system, ServerService server) {
        List<ExtensibleObject> wrapped = new ArrayList<>();
        for (Group group : orEmpty(groups)) {
            wrapped.add(new GroupExtensibleObject(group, system, server));
        }
        return wrapped;
    }

    static List<String> groupNames(Collection<Group> groups) {
        List<String> names = new ArrayList<>();
        for (Group group : orEmpty(groups)) {
            names.add(group.getName());
        }
        return names;
    }

    /** Wraps a group that is known by name; null when there is none. */
    static ExtensibleObject group(String name, String system, ServerService server) throws InternalErrorException {
        if (name == null) {
            return null;
        }
        try {
            Group group = server.getGroupInfo(name, system);
            return group == null ? null : new GroupExtensibleObject(group, system, server);
        } catch (UnknownGroupException e) {
            return null;
        }
    }

    /** Wraps an account that is known by name; null when there is none. */
    static ExtensibleObject account(String name, String system, ServerService server) throws InternalErrorException {
        Account account = name == null ? null : server.getAccountInfo(name, system);
        return account == null ? null : new AccountExtensibleObject(account, server);
    }

    /** Wraps an account together with its user when it has one. */
    static ExtensibleObject userOrAccount(Account account, ServerService server) throws InternalErrorException {
        User user = AccountType.USER.equals(account.getType())
                ? user(account.getName(), account.getSystem(), server)
                : null;
        return user == null
                ? new AccountExtensibleObject(account, server)
                : new UserExtensibleObject(account, user, server);
    }

    /** Returns the user of an account, or the user of that name when the system is null; null when there is none. */
    static User user(String name, String system, ServerService server) throws InternalErrorException {
        try {
            return name == null ? null : server.getUserInfo(name, system);
        } catch (UnknownUserException e) {
            return null;
        }
    }

    /** Wraps a role that is known by name; null when there is none. */
    static ExtensibleObject role(String name, String system, ServerService server) throws InternalErrorException {
        try {
            Role role = name == null ? null : server.getRoleInfo(name, system);
            return role == null ? null : new RoleExtensibleObject(role, server);
        } catch (UnknownRoleException e) {
            return null;
        }
    }

    /** Wraps the accounts that users have in a system; a user without one does not show. */
    static List<ExtensibleObject> usersIn(String system, Collection<User> users, ServerService server)
            throws InternalErrorException {
        List<ExtensibleObject> wrapped = new ArrayList<>();
        for (User user : orEmpty(users)) {
            for (UserAccount account : orEmpty(server.getUserAccounts(user.getId(), system))) {
                wrapped.add(new UserExtensibleObject(account, user, server));
            }
        }
        return wrapped;
    }

    static List<String> accountNames(Collection<ExtensibleObject> accounts) {
        List<String> names = new ArrayList<>();
        for (ExtensibleObject account : accounts) {
            names.add((String) account.getAttribute("accountName"));
        }
        return names;
    }

    static <T> Collection<T> orEmpty(Collection<T> values) {
        return values == null ? List.of() : values;
    }

    static Map<String, Object> orEmpty(Map<String, Object> values) {
        return values == null ? new HashMap<>() : values;
    }
}
