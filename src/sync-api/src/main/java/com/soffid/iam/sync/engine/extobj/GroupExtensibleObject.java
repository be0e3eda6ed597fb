package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.Group;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group, as one system sees it: its users are those with an account there.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object"). Not thread-safe.
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
            attribute("users", o -> o.users()),
            attribute("userNames", o -> ServerObjects.accountNames(o.users())),
            attribute("allUsers", o -> o.allUsers()),
            attribute("allUserNames", o -> ServerObjects.accountNames(o.allUsers())),
            attribute("grantedRoles", o -> ServerObjects.grants(o.grants(), o.server)),
            attribute("grantedRoleNames", o -> o.grantedRoleNames()),
            attribute("attributes", o -> ServerObjects.orEmpty(o.group.getAttributes())));

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
        return ATTRIBUTES.get(this, attribute, attributes);
    }

    private List<com.soffid.iam.sync.intf.ExtensibleObject> users()
            throws InternalErrorException, UnknownGroupException {
        return ServerObjects.usersIn(system, members(group), server);
    }

    private List<com.soffid.iam.sync.intf.ExtensibleObject> allUsers()
            throws InternalErrorException, UnknownGroupException {
        Map<String, User> found = new LinkedHashMap<>();
        collect(group, found, new ArrayList<>());
        return ServerObjects.usersIn(system, found.values(), server);
    }

    private void collect(Group start, Map<String, User> found, List<String> seen)
            throws InternalErrorException, UnknownGroupException {
        if (seen.contains(start.getName())) {
            return;
        }
        seen.add(start.getName());
        for (User user : members(start)) {
            found.putIfAbsent(user.getUserName(), user);
        }
        for (Group child : children(start)) {
            collect(child, found, seen);
        }
    }

    private Collection<User> members(Group of) throws InternalErrorException, UnknownGroupException {
        return of.getId() == null ? List.of() : ServerObjects.orEmpty(server.getGroupUsers(of.getId(), false, system));
    }

    private Collection<Group> children(Group of) throws InternalErrorException {
        return of.getId() == null ? List.of() : ServerObjects.orEmpty(server.getGroupChildren(of.getId(), system));
    }

    private Collection<RoleGrant> grants() throws InternalErrorException {
        return group.getId() == null ? List.of() : ServerObjects.orEmpty(server.getGroupExplicitRoles(group.getId()));
    }

    private List<String> grantedRoleNames() throws InternalErrorException {
        List<String> names = new ArrayList<>();
        for (RoleGrant grant : grants()) {
            if (system == null || system.equals(grant.getSystem())) {
                names.add(grant.getRoleName());
            }
        }
        return names;
    }
}
