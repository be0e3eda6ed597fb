package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;

/**
 * The membership of a user, known by one account, in a group.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object").
 */
public class MembershipExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<MembershipExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("user", o -> new UserExtensibleObject(o.account, o.user, o.server)),
            attribute("group", o -> new GroupExtensibleObject(o.group, o.account.getSystem(), o.server)),
            attribute("userName", o -> o.user.getUserName()),
            attribute("groupName", o -> o.group.getName()));

    private final Account account;
    private final User user;
    private final Group group;
    private final transient ServerService server;

    public MembershipExtensibleObject(Account account, User user, Group group, ServerService server) {
        this.account = account;
        this.user = user;
        this.group = group;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_GRANTED_GROUP.getValue());
    }

    @Override
    public Object getAttribute(String attribute) {
        return ATTRIBUTES.get(this, attribute, super.getAttribute(attribute));
    }
}
