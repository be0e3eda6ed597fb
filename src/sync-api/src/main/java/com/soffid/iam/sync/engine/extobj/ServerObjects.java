package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** Wraps the objects that the server returns in the form that scripts see. */
final class ServerObjects {
    private ServerObjects() {}

    /** Makes an empty list of the platform's kind: a script may call {@code getFirst} of one. */
    @SuppressWarnings("JdkObsolete")
    static <T> List<T> list() {
        return new LinkedList<>();
    }

    /** Wraps grants; none for null. */
    static List<ExtensibleObject> grants(Collection<RoleGrant> grants, ServerService server) {
        List<ExtensibleObject> wrapped = list();
        if (grants != null) {
            for (RoleGrant grant : grants) {
                wrapped.add(new GrantExtensibleObject(grant, server));
            }
        }
        return wrapped;
    }

    /** Wraps groups; none for null. */
    static List<ExtensibleObject> groups(Collection<Group> groups, String system, ServerService server) {
        List<ExtensibleObject> wrapped = list();
        if (groups != null) {
            for (Group group : groups) {
                wrapped.add(new GroupExtensibleObject(group, system, server));
            }
        }
        return wrapped;
    }

    /** Returns the names of roles, then those of groups. */
    static List<String> names(Collection<RoleGrant> grants, Collection<Group> groups) {
        List<String> names = list();
        for (RoleGrant grant : grants) {
            names.add(grant.getRoleName());
        }
        for (Group group : groups) {
            names.add(group.getName());
        }
        return names;
    }

    /** Wraps the group of a name; null when the server does not know it. */
    static ExtensibleObject group(String name, String system, ServerService server) throws InternalErrorException {
        try {
            Group group = server.getGroupInfo(name, system);
            return group == null ? null : new GroupExtensibleObject(group, system, server);
        } catch (UnknownGroupException e) {
            return null;
        }
    }

    /** Wraps an account together with its user when the server knows one. */
    static ExtensibleObject userOrAccount(Account account, ServerService server) throws InternalErrorException {
        User user;
        try {
            user = server.getUserInfo(account.getName(), account.getSystem());
        } catch (UnknownUserException e) {
            user = null;
        }
        return user == null
                ? new AccountExtensibleObject(account, server)
                : new UserExtensibleObject(account, user, server);
    }

    /**
     * Looks up an account that has no id. As on the platform, the server's answer is not used, and it is no error if
     * the server cannot look the account up.
     */
    static void lookUp(Account account, ServerService server) {
        try {
            server.getAccountInfo(account.getName(), account.getSystem());
        } catch (InternalErrorException e) {
            return;
        }
    }

    static Map<String, Object> orEmpty(Map<String, Object> values) {
        return values == null ? new HashMap<>() : values;
    }
}
