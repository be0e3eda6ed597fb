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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A user, with or without the account through which a system knows it.
 *
 * <p>Values are computed when first asked for and then held in the map; they come from the value objects or from the
 * server. Names and types are those of the platform ("Attributes exposed by each extensible object"). Not thread-safe.
 *
 * <p>Without an account the account's name, id, system and description are null, whereas its status and dates fail with
 * {@link NullPointerException}, as on the platform.
 */
public class UserExtensibleObject extends ExtensibleObject {
    private static final long serialVersionUID = 1L;

    private static final LazyAttributes<UserExtensibleObject> ATTRIBUTES = new LazyAttributes<>(
            attribute("accountId", o -> o.account == null ? null : o.account.getId()),
            attribute("id", o -> o.user.getId()),
            attribute("accountName", o -> o.account == null ? null : o.account.getName()),
            attribute("oldAccountName", o -> o.account == null ? null : o.account.getOldName()),
            attribute("system", o -> o.account == null ? null : o.account.getSystem()),
            attribute("accountDescription", o -> o.account == null ? null : o.account.getDescription()),
            attribute("accountDisabled", o -> o.account == null ? null : o.account.isDisabled()),
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
            attribute("primaryGroupObject", o -> ServerObjects.group(o.user.getPrimaryGroup(), o.system(), o.server)),
            attribute("secondaryGroups", o -> ServerObjects.groups(o.groups(), o.system(), o.server)),
            attribute("accountAttributes", o -> o.accountAttributes()),
            attribute("userAttributes", o -> o.userAttributes()),
            attribute("attributes", o -> o.allAttributes()),
            attribute("grantedRoles", o -> ServerObjects.grants(o.directGrants(), o.server)),
            attribute("allGrantedRoles", o -> ServerObjects.grants(o.effectiveGrants(), o.server)),
            attribute("granted", o -> o.granted()),
            attribute("allGranted", o -> o.allGranted()));

    private final Account account;
    private final User user;
    private final transient ServerService server;

    @SuppressWarnings("serial") // whoever gives attributes that cannot be serialised does not serialise the object
    private final Map<String, Object> givenUserAttributes;

    public UserExtensibleObject(Account account, User user, ServerService server) {
        this(account, user, null, server);
    }

    /** Makes a user without an account, whose user attributes are given. */
    public UserExtensibleObject(User user, Map<String, Object> userAttributes, ServerService server) {
        this(null, user, userAttributes, server);
    }

    private UserExtensibleObject(
            Account account, User user, Map<String, Object> givenUserAttributes, ServerService server) {
        this.account = account;
        this.user = user;
        this.givenUserAttributes = givenUserAttributes;
        this.server = server;
        setObjectType(SoffidObjectType.OBJECT_USER.getValue());
    }

    @Override
    public Object getAttribute(String attribute) {
        return ATTRIBUTES.get(this, attribute, attributes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserExtensibleObject && key().equals(((UserExtensibleObject) other).key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    private Object key() {
        return Arrays.asList(
                system(), account == null ? null : account.getName(), user == null ? null : user.getUserName());
    }

    private String system() {
        return account == null ? null : account.getSystem();
    }

    private Map<String, Object> accountAttributes() {
        return ServerObjects.orEmpty(account == null ? null : account.getAttributes());
    }

    private Map<String, Object> userAttributes() throws InternalErrorException, UnknownUserException {
        if (givenUserAttributes != null) {
            return givenUserAttributes;
        }
        Map<String, Object> stored = user.getId() == null ? null : server.getUserAttributes(user.getId());
        return ServerObjects.orEmpty(stored == null ? user.getAttributes() : stored);
    }

    private Map<String, Object> allAttributes() throws InternalErrorException, UnknownUserException {
        Map<String, Object> all = new HashMap<>(accountAttributes());
        all.putAll(userAttributes());
        return all;
    }

    private Collection<Group> groups() throws InternalErrorException, UnknownUserException {
        return account == null
                ? server.getUserGroups(user.getUserName(), null)
                : server.getUserGroups(account.getName(), account.getSystem());
    }

    private Collection<Group> groupHierarchy() throws InternalErrorException, UnknownUserException {
        return account == null
                ? server.getUserGroupsHierarchy(user.getUserName(), null)
                : server.getUserGroupsHierarchy(account.getName(), account.getSystem());
    }

    private Collection<RoleGrant> directGrants() throws InternalErrorException, UnknownUserException {
        return account == null
                ? server.getUserExplicitRoles(user.getId(), null)
                : server.getAccountExplicitRoles(account.getName(), account.getSystem());
    }

    private Collection<RoleGrant> effectiveGrants() throws InternalErrorException, UnknownUserException {
        return account == null
                ? server.getUserRoles(user.getId(), null)
                : server.getAccountRoles(account.getName(), account.getSystem());
    }

    private List<String> granted() throws InternalErrorException, UnknownUserException {
        List<String> names = ServerObjects.roleNames(directGrants());
        names.addAll(ServerObjects.groupNames(groups()));
        return names;
    }

    private List<String> allGranted() throws InternalErrorException, UnknownUserException {
        List<String> names = ServerObjects.roleNames(effectiveGrants());
        names.addAll(ServerObjects.groupNames(groupHierarchy()));
        return names;
    }
}
