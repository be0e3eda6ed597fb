package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.Group;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A group, as one system sees it: its users are those with an account there.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object").
 */
public class GroupExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<GroupExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("groupId", o -> o.group.getId()),
            attribute("name", o -> o.group.getName()),
            attribute("description", o -> o.group.getDescription()),
            attribute("parent", o -> o.group.getParentGroup()),
            attribute("server", o -> o.group.getDriveServerName()),
            attribute("disabled", o -> o.group.getObsolete()),
            attribute("accountingGroup", o -> o.group.getSection()),
            attribute("type", o -> o.group.getType()),
            attribute("driveLetter", o -> o.group.getDriveLetter()),
            attribute("users", o -> o.users(o.group.getId())),
            attribute("userNames", o -> o.userNames(o.group.getId())),
            attribute("allUsers", o -> o.withSubgroups(o::users)),
            attribute("allUserNames", o -> o.withSubgroups(o::userNames)),
            attribute("grantedRoles", o -> ServerObjects.grants(o.grants(), o.server)),
            attribute("grantedRoleNames", o -> ServerObjects.names(o.grants(), List.of())),
            attribute("attributes", o -> o.group.getAttributes()));

    private final Group group;
    private final String system;
    private final transient ServerService server;

    public GroupExtensibleObject(Group group, String system, ServerService server) {
        this.group = group;
        this.system = system;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_GROUP.getValue());
    }

    @Override
    public Object getAttribute(String attribute) {
        return ATTRIBUTES.get(this, attribute, super.getAttribute(attribute));
    }

    /** Returns the users of a group with each account that they have in the system. */
    private List<UserExtensibleObject> users(Long groupId) throws InternalErrorException, UnknownGroupException {
        List<UserExtensibleObject> users = ServerObjects.list();
        for (User user : server.getGroupUsers(groupId, true, system)) {
            for (UserAccount account : server.getUserAccounts(user.getId(), system)) {
                users.add(new UserExtensibleObject(account, user, server));
            }
        }
        return users;
    }

    private List<String> userNames(Long groupId) throws InternalErrorException, UnknownGroupException {
        List<String> names = ServerObjects.list();
        for (User user : server.getGroupUsers(groupId, true, system)) {
            for (UserAccount account : server.getUserAccounts(user.getId(), system)) {
                names.add(account.getName());
            }
        }
        return names;
    }

    /** Returns the members of this group and of the groups below it, each once and in no order. */
    private <T> List<T> withSubgroups(Members<T> members) throws InternalErrorException, UnknownGroupException {
        Set<T> found = new HashSet<>();
        collect(group.getId(), members, found);
        List<T> all = ServerObjects.list();
        all.addAll(found);
        return all;
    }

    private <T> void collect(Long groupId, Members<T> members, Set<T> found)
            throws InternalErrorException, UnknownGroupException {
        found.addAll(members.of(groupId));
        for (Group child : server.getGroupChildren(groupId, system)) {
            collect(child.getId(), members, found);
        }
    }

    /** Returns the grants of roles of the system. */
    private Collection<RoleGrant> grants() throws InternalErrorException {
        List<RoleGrant> grants = ServerObjects.list();
        for (RoleGrant grant : server.getGroupExplicitRoles(group.getId())) {
            if (grant.getSystem().equals(system)) {
                grants.add(grant);
            }
        }
        return grants;
    }

    /** Lists the members of a group itself. */
    @FunctionalInterface
    private interface Members<T> {
        List<T> of(Long groupId) throws InternalErrorException, UnknownGroupException;
    }
}
