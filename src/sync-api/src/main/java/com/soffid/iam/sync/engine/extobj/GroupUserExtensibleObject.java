package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.Group;
import com.soffid.iam.api.GroupUser;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.exception.UnknownUserException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;

/**
 * The stored membership of a user in a group, as one system sees it. Its user has no account; a user or group that the
 * server does not know is an error.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object").
 */
public class GroupUserExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<GroupUserExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("id", o -> o.membership.getId()),
            attribute("user", o -> o.user()),
            attribute("group", o -> o.group()),
            attribute("userName", o -> o.membership.getUser()),
            attribute("groupName", o -> o.membership.getGroup()),
            attribute("attributes", o -> o.membership.getAttributes()));

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
        return ATTRIBUTES.get(this, attribute, super.getAttribute(attribute));
    }

    private Object user() throws InternalErrorException, UnknownUserException {
        User user = membership.getUser() == null ? null : server.getUserInfo(membership.getUser(), system);
        return user == null ? null : new UserExtensibleObject(user, server.getUserAttributes(user.getId()), server);
    }

    private Object group() throws InternalErrorException, UnknownGroupException {
        Group group = membership.getGroup() == null ? null : server.getGroupInfo(membership.getGroup(), system);
        return group == null ? null : new GroupExtensibleObject(group, system, server);
    }
}
