package com.soffid.iam.sync.engine.extobj;

import static com.soffid.iam.sync.engine.extobj.LazyAttributes.attribute;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownUserException;
import es.caib.seycon.ng.sync.intf.ExtensibleObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A user with the account through which a system knows it, or with given attributes and without an account.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object").
 *
 * <p>Without an account its name, id, system, description, attributes and grants are unknown, whereas its status, flag and
 * dates and the primary group fail with {@link NullPointerException}, as on the platform. Objects are equal when the ids of
 * their accounts are, and fail to be compared when there is no id.
 */
public class UserExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<UserExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("accountId", o -> o.account.getId()),
            attribute("id", o -> o.user.getId()),
            attribute("accountName", o -> o.account.getName()),
            attribute("oldAccountName", o -> o.account.getOldName()),
            attribute("system", o -> o.account.getSystem()),
            attribute("accountDescription", o -> o.account.getDescription()),
            attribute("accountDisabled", o -> o.account.isDisabled()),
            attribute("accountStatus", o -> o.account.getStatus()),
            attribute("lastUpdate", o -> o.account.getLastUpdated()),
            attribute("lastLogin", o -> o.account.getLastLogin()),
            attribute("lastPasswordUpdate", o -> o.account.getLastPasswordSet()),
            attribute("passwordExpiration", o -> o.account.getPasswordExpiration()),
            attribute("active", o -> o.user.getActive()),
            attribute("multiSession", o -> o.user.getMultiSession()),
            attribute("userName", o -> o.user.getUserName()),
            attribute("firstName", o -> o.user.getFirstName()),
            attribute("lastName", o -> o.user.getLastName()),
            attribute("lastName2", o -> o.user.getLastName2()),
            attribute("middleName", o -> o.user.getMiddleName()),
            attribute("fullName", o -> o.user.getFullName()),
            attribute("shortName", o -> o.user.getShortName()),
            attribute("mailDomain", o -> o.user.getMailDomain()),
            attribute("mailAlias", o -> o.user.getMailAlias()),
            attribute("mailServer", o -> o.user.getMailServer()),
            attribute("emailAddress", o -> o.user.getEmailAddress()),
            attribute("homeServer", o -> o.user.getHomeServer()),
            attribute("profileServer", o -> o.user.getProfileServer()),
            attribute("userType", o -> o.user.getUserType()),
            attribute("primaryGroup", o -> o.user.getPrimaryGroup()),
            attribute("comments", o -> o.user.getComments()),
            attribute("createdBy", o -> o.user.getCreatedBy()),
            attribute("modifiedBy", o -> o.user.getModifiedBy()),
            attribute("createdOn", o -> o.user.getCreatedOn()),
            attribute("modifiedOn", o -> o.user.getModifiedOn()),
            attribute("primaryGroupObject", o -> o.primaryGroup()),
            attribute("secondaryGroups", o -> o.secondaryGroups()),
            attribute("accountAttributes", o -> o.account.getAttributes()),
            attribute("userAttributes", o -> o.userAttributes()),
            attribute("attributes", o -> o.allAttributes()),
            attribute("grantedRoles", o -> ServerObjects.grants(o.directGrants(), o.server)),
            attribute("allGrantedRoles", o -> ServerObjects.grants(o.effectiveGrants(), o.server)),
            attribute("granted", o -> ServerObjects.names(o.directGrants(), o.groups())),
            attribute("allGranted", o -> ServerObjects.names(o.effectiveGrants(), o.groupHierarchy())));

    /** The attributes that are unknown without an account. */
    private static final Set<String> OF_THE_ACCOUNT = Set.of(
            "accountId",
            "accountName",
            "oldAccountName",
            "system",
            "accountDescription",
            "accountAttributes",
            "grantedRoles",
            "allGrantedRoles",
            "granted",
            "allGranted");

    /** The attributes that are empty, and not held, for a user without an id. */
    private static final Set<String> OF_A_STORED_USER = Set.of("userAttributes", "attributes");

    private final Account account;
    private final User user;
    private final transient ServerService server;

    /** Makes a user with an account, which is looked up when it has a name and a system but no id. */
    public UserExtensibleObject(Account account, User user, ServerService server) {
        this.account = account;
        this.user = user;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_USER.getValue());
        if (account.getId() == null && account.getName() != null && account.getSystem() != null) {
            ServerObjects.lookUp(account, server);
        }
    }

    /** Makes a user without an account, whose {@code attributes} are given. */
    public UserExtensibleObject(User user, Map<String, Object> attributes, ServerService server) {
        this.account = null;
        this.user = user;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_USER.getValue());
        setAttribute("attributes", attributes);
    }

    @Override
    public Object getAttribute(String attribute) {
        Object held = super.getAttribute(attribute);
        if (held != null || (account == null && OF_THE_ACCOUNT.contains(attribute))) {
            return held;
        }
        if (OF_A_STORED_USER.contains(attribute) && user.getId() == null) {
            return new HashMap<>();
        }
        return ATTRIBUTES.get(this, attribute, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserExtensibleObject
                && account.getId().equals(((UserExtensibleObject) other).account.getId());
    }

    @Override
    public int hashCode() {
        return account.getId().hashCode();
    }

    private Object primaryGroup() throws InternalErrorException {
        return ServerObjects.group(user.getPrimaryGroup(), account.getSystem(), server);
    }

    private Object secondaryGroups() throws InternalErrorException, UnknownUserException {
        return account == null || isBlank(account.getName()) || isBlank(account.getSystem())
                ? ServerObjects.list()
                : ServerObjects.groups(groups(), account.getSystem(), server);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private Map<String, Object> userAttributes() throws InternalErrorException, UnknownUserException {
        return ServerObjects.orEmpty(server.getUserAttributes(user.getId()));
    }

    /** Returns the attributes of the account, overridden by those of the user object; the server is not asked. */
    private Map<String, Object> allAttributes() {
        Map<String, Object> all = new HashMap<>();
        if (account != null) {
            all.putAll(ServerObjects.orEmpty(account.getAttributes()));
        }
        all.putAll(ServerObjects.orEmpty(user.getAttributes()));
        return all;
    }

    private Collection<Group> groups() throws InternalErrorException, UnknownUserException {
        return server.getUserGroups(account.getName(), account.getSystem());
    }

    private Collection<Group> groupHierarchy() throws InternalErrorException, UnknownUserException {
        return server.getUserGroupsHierarchy(account.getName(), account.getSystem());
    }

    private Collection<RoleGrant> directGrants() throws InternalErrorException {
        return server.getAccountExplicitRoles(account.getName(), account.getSystem());
    }

    private Collection<RoleGrant> effectiveGrants() throws InternalErrorException {
        return server.getAccountRoles(account.getName(), account.getSystem());
    }
}
