package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.GroupUser;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;
import java.util.List;

/**
 * The stored membership of a user in a group, as one system sees it.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object"). Not thread-safe.
 */
public class GroupUserExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<GroupUserExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("id", o -> o.membership.getId()),
            attribute("user", o -> o.user()),
            attribute("group", o -> ServerObjects.group(o.membership.getGroup(), o.system, o.server)),
            attribute("userName", o -> o.membership.getUser()),
            attribute("groupName", o -> o.membership.getGroup()),
            attribute("attributes", o -> ServerObjects.orEmpty(o.membership.getAttributes())));

    private final GroupUser membership;
    private final String system;
    private final transient ServerService server;

    public GroupUserExtensibleObject(GroupUser membership, String system, ServerService server) {
        this.membership = membership;
        this.system = system;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_GRANTED_GROUP.getValue());
    }

    @Override
    public Object getAttribute(String attribute) {
        return ATTRIBUTES.get(this, attribute, attributes);
    }

    /** Returns the user with an account of the system, or without one when it has none. */
    private Object user() throws InternalErrorException {
        User user = ServerObjects.user(membership.getUser(), null, server);
        if (user == null) {
            return null;
        }
        List<com.soffid.iam.sync.intf.ExtensibleObject> accounts =
                user.getId() == null ? List.of() : ServerObjects.usersIn(system, List.of(user), server);
        return accounts.isEmpty() ? new UserExtensibleObject(null, user, server) : accounts.get(0);
    }
}
