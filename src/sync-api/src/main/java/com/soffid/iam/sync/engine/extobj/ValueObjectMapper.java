package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.GroupUser;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.AuthoritativeChangeIdentifier;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjects;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes Soffid's value objects from extensible objects that the translator has parsed.
 *
 * <p>Which attributes are read, and how, is what the platform does ("Reconcile task", "Authoritative import"), traps
 * included:
 *
 * <ul>
 *   <li>an account without a type is {@code IGNORED}; one with a {@code status} stays enabled whatever the status says;
 *   <li>a role without {@code ownerRoles} has an empty list of them, yet no list of owned roles and owner groups;
 *   <li>a date in text must be LDAP generalized time;
 *   <li>an array of several elements where one value is wanted fails, a list becomes its text.
 * </ul>
 *
 * <p>Thread-safe, as it has no state.
 */
public class ValueObjectMapper {
    /** Makes a mapper. */
    public ValueObjectMapper() {}

    public String[] toStringArray(Object[] values) {
        if (values == null) {
            return null;
        }
        return Arrays.stream(values).map(this::toString).toArray(String[]::new);
    }

    /** Returns the one element of an array, null for an empty one; anything else is returned as it is. */
    public Object toSingleton(Object value) {
        if (!(value instanceof Object[])) {
            return value;
        }
        Object[] values = (Object[]) value;
        if (values.length > 1) {
            throw new IllegalArgumentException("Multi valued attribute not supported");
        }
        return values.length == 0 ? null : values[0];
    }

    /** Converts a date; text is read as LDAP generalized time and nothing else. */
    public Calendar toCalendar(Object value) {
        Object single = toSingleton(value);
        if (single == null || single instanceof Calendar) {
            return (Calendar) single;
        }
        Calendar calendar = Calendar.getInstance();
        calendar.setTime(single instanceof String ? GeneralizedTime.parse((String) single) : (Date) single);
        return calendar;
    }

    public Date toDate(Object value) {
        Calendar calendar = toCalendar(value);
        return calendar == null ? null : calendar.getTime();
    }

    /** Converts to text: bytes as UTF-8, anything else by its toString. */
    public String toString(Object value) {
        Object single = toSingleton(value);
        if (single instanceof byte[]) {
            return new String((byte[]) single, StandardCharsets.UTF_8);
        }
        return Objects.toString(single, null);
    }

    public String toSingleString(Object value) {
        return toString(toSingleton(value));
    }

    public Long toLong(Object value) {
        Object single = toSingleton(value);
        if (single instanceof Number) {
            return ((Number) single).longValue();
        }
        String text = toString(single);
        return text == null || text.isBlank() ? null : Long.valueOf(text.trim());
    }

    public Boolean toBoolean(Object value) {
        Object single = toSingleton(value);
        if (single == null || single instanceof Boolean) {
            return (Boolean) single;
        }
        return "true".equals(toString(single).toLowerCase(Locale.ROOT));
    }

    /** Reads a user; null when the object is neither a user nor an authoritative change. */
    public User parseUser(ExtensibleObject object) throws InternalErrorException {
        if (!is(object, SoffidObjectType.OBJECT_USER) && !is(object, SoffidObjectType.OBJECT_AUTHORITATIVE_CHANGE)) {
            return null;
        }
        User user = new User();
        user.setActive(toBoolean(object.getAttribute("active")));
        user.setMailAlias(text(object, "mailAlias"));
        user.setUserName(text(object, "userName"));
        user.setPrimaryGroup(text(object, "primaryGroup"));
        user.setComments(text(object, "comments"));
        user.setCreatedOn(toCalendar(object.getAttribute("createdOn")));
        user.setModifiedOn(toCalendar(object.getAttribute("modifiedOn")));
        user.setMailDomain(text(object, "mailDomain"));
        user.setFullName(text(object, "fullName"));
        user.setId(toLong(object.getAttribute("id")));
        user.setMultiSession(toBoolean(object.getAttribute("multiSession")));
        user.setFirstName(text(object, "firstName"));
        user.setShortName(text(object, "shortName"));
        user.setLastName(text(object, "lastName"));
        user.setLastName2(text(object, "lastName2"));
        user.setMailServer(text(object, "mailServer"));
        user.setHomeServer(text(object, "homeServer"));
        user.setProfileServer(text(object, "profileServer"));
        user.setUserType(text(object, "userType"));
        user.setCreatedBy(text(object, "createdBy"));
        user.setModifiedBy(text(object, "modifiedBy"));
        return user;
    }

    /** Reads a change of a user, group or custom object; null for any other type. */
    public AuthoritativeChange parseAuthoritativeChange(ExtensibleObject object) throws InternalErrorException {
        AuthoritativeChange change = new AuthoritativeChange();
        change.setId(new AuthoritativeChangeIdentifier());
        change.setAttributes(attributes(object, "attributes"));
        if (is(object, SoffidObjectType.OBJECT_USER) || is(object, SoffidObjectType.OBJECT_AUTHORITATIVE_CHANGE)) {
            change.setObjectType(SoffidObjectType.OBJECT_USER);
            change.setUser(parseUser(object));
            change.getId().setChangeId(object.getAttribute("changeId"));
            change.getId().setDate(toDate(object.getAttribute("changeDate")));
            change.getId().setEmployeeId(object.getAttribute("employeeId"));
            if (is(object, SoffidObjectType.OBJECT_AUTHORITATIVE_CHANGE)) {
                for (String name : List.of("phone", "changeId", "changeDate", "employeeId")) {
                    if (object.getAttribute(name) != null) {
                        change.getAttributes().put(name, object.getAttribute(name));
                    }
                }
            }
            parseSecondaryGroups(object.getAttribute("secondaryGroups"), change);
        } else if (is(object, SoffidObjectType.OBJECT_GROUP)) {
            change.setObjectType(SoffidObjectType.OBJECT_GROUP);
            change.setGroup(parseGroup(object));
        } else if (is(object, SoffidObjectType.OBJECT_CUSTOM)) {
            change.setObjectType(SoffidObjectType.OBJECT_CUSTOM);
            change.setObject(parseCustomObject(object));
        } else {
            return null;
        }
        return change;
    }

    /** Reads an account; null when the object is neither an account nor a user. */
    public Account parseAccount(ExtensibleObject object) throws InternalErrorException {
        if (!is(object, SoffidObjectType.OBJECT_ACCOUNT) && !is(object, SoffidObjectType.OBJECT_USER)) {
            return null;
        }
        Account account = new Account();
        account.setDescription(text(object, "accountDescription"));
        account.setId(toLong(object.getAttribute("accountId")));
        account.setSystem(text(object, "system"));
        account.setName(text(object, "accountName"));
        account.setLoginName(text(object, "loginName"));
        account.setPasswordPolicy(text(object, "passwordPolicy"));
        String type = text(object, "type");
        account.setType(type == null ? AccountType.IGNORED : AccountType.fromString(type));
        account.setLastUpdated(toCalendar(object.getAttribute("lastUpdate")));
        account.setLastLogin(toCalendar(object.getAttribute("lastLogin")));
        account.setLastPasswordSet(toCalendar(object.getAttribute("lastPasswordUpdate")));
        account.setPasswordExpiration(toCalendar(object.getAttribute("passwordExpiration")));
        parseStatus(object, account);
        account.setOwnerUsers(texts(object, "ownerUsers"));
        account.setOwnerGroups(texts(object, "ownerGroups"));
        account.setOwnerRoles(texts(object, "ownerRoles"));
        account.setGrantedUsers(texts(object, "granteeUsers", "grantedUsers"));
        account.setGrantedGroups(texts(object, "granteeGroups", "grantedGroups"));
        account.setGrantedRoles(texts(object, "granteeRoles", "grantedRoles"));
        account.setManagerUsers(texts(object, "managerUsers"));
        account.setManagerGroups(texts(object, "managerGroups"));
        account.setManagerRoles(texts(object, "managerRoles"));
        Map<String, Object> attributes = attributes(object, "accountAttributes");
        attributes.putAll(attributes(object, "attributes"));
        account.setAttributes(attributes);
        return account;
    }

    /** Reads a group; null when the object is not a group. */
    public Group parseGroup(ExtensibleObject object) throws InternalErrorException {
        return is(object, SoffidObjectType.OBJECT_GROUP) ? parseGroupFromMap(object) : null;
    }

    /** Reads a membership; null when the object is not one. */
    public GroupUser parseGroupUser(ExtensibleObject object) throws InternalErrorException {
        return is(object, SoffidObjectType.OBJECT_GRANTED_GROUP)
                        || is(object, SoffidObjectType.OBJECT_ALL_GRANTED_GROUP)
                ? parseGroupUserFromMap(object)
                : null;
    }

    /**
     * Reads a membership. User and group are names ({@code userName} and {@code groupName}) or else the objects {@code
     * user} and {@code group}, by their names.
     */
    public GroupUser parseGroupUserFromMap(Map<String, Object> map) {
        GroupUser membership = new GroupUser();
        membership.setId(toLong(map.get("id")));
        membership.setUser(nameOf(map, "userName", "user"));
        membership.setGroup(nameOf(map, "groupName", "group"));
        membership.setStart(toDate(map.get("startDate")));
        membership.setEnd(toDate(map.get("endDate")));
        membership.setAttributes(attributes(map, "attributes"));
        return membership;
    }

    /** Reads a role; null when the object is not a role. */
    public Role parseRole(ExtensibleObject object) throws InternalErrorException {
        if (!is(object, SoffidObjectType.OBJECT_ROLE)) {
            return null;
        }
        Role role = new Role();
        role.setOwnedRoles(grants(object.getAttribute("ownedRoles")));
        role.setOwnerGroups(groups(object.getAttribute("ownerGroups")));
        Collection<RoleGrant> ownerRoles = grants(object.getAttribute("ownerRoles"));
        if (ownerRoles != null) {
            role.setOwnerRoles(ownerRoles);
        }
        role.setId(toLong(object.getAttribute("roleId")));
        role.setSystem(text(object, "system"));
        role.setName(text(object, "name"));
        role.setCategory(text(object, "category"));
        role.setInformationSystemName(text(object, "application"));
        role.setPassword(toBoolean(object.getAttribute("passwordProtected")));
        role.setEnableByDefault(toBoolean(object.getAttribute("default")));
        role.setDescription(text(object, "description"));
        role.setBpmEnabled(toBoolean(object.getAttribute("wfmanaged")));
        role.setDomain(text(object, "domain"));
        role.setAttributes(attributes(object, "attributes"));
        return role;
    }

    /** Reads the first grant among objects; null when there is none. */
    public RoleGrant parseGrant(ExtensibleObjects objects) {
        for (ExtensibleObject object : objects.getObjects()) {
            if (is(object, SoffidObjectType.OBJECT_GRANT)
                    || is(object, SoffidObjectType.OBJECT_GRANTED_ROLE)
                    || is(object, SoffidObjectType.OBJECT_ALL_GRANTED_ROLES)) {
                return parseGrant(object);
            }
        }
        return null;
    }

    /** Reads a grant. The role's id must be a Long and the holder group a String. */
    public RoleGrant parseGrant(Map<String, Object> map) {
        RoleGrant grant = new RoleGrant();
        grant.setSystem(toSingleString(map.get("grantedRoleSystem")));
        grant.setDomainValue(toSingleString(map.get("domainValue")));
        grant.setId(toLong(map.get("id")));
        grant.setRoleId((Long) map.get("grantedRoleId"));
        grant.setOwnerAccountName(toSingleString(map.get("ownerAccount")));
        grant.setOwnerSystem(toSingleString(map.get("ownerSystem")));
        grant.setOwnerGroup(toSingleString(map.get("ownerGroup")));
        grant.setOwnerRole(toLong(map.get("ownerRoleId")));
        grant.setOwnerRoleName(toSingleString(map.get("ownerRoleName")));
        grant.setRoleName(toSingleString(map.get("grantedRole")));
        grant.setUser(toSingleString(map.get("ownerUser")));
        grant.setHolderGroup((String) map.get("holderGroup"));
        return grant;
    }

    /** Reads a custom object; null when the object is not one. */
    public CustomObject parseCustomObject(ExtensibleObject object) {
        if (!is(object, SoffidObjectType.OBJECT_CUSTOM)) {
            return null;
        }
        CustomObject custom = new CustomObject();
        custom.setType(text(object, "type"));
        custom.setName(text(object, "name"));
        custom.setDescription(text(object, "description"));
        custom.setAttributes(attributes(object, "attributes"));
        return custom;
    }

    private static boolean is(ExtensibleObject object, SoffidObjectType type) {
        return type.getValue().equals(object.getObjectType());
    }

    private String text(Map<String, Object> object, String attribute) {
        return toSingleString(object.get(attribute));
    }

    private void parseStatus(ExtensibleObject object, Account account) {
        String status = text(object, "status");
        if (status != null) {
            account.setStatus(AccountStatus.fromString(status));
        } else if ("true".equals(text(object, "accountDisabled"))) {
            account.setDisabled(true);
            account.setStatus(AccountStatus.DISABLED);
        } else {
            account.setStatus(AccountStatus.ACTIVE);
        }
    }

    private Group parseGroupFromMap(Map<String, Object> map) {
        Group group = new Group();
        group.setId(toLong(map.get("groupId")));
        group.setName(text(map, "name"));
        group.setParentGroup(text(map, "parent"));
        group.setDescription(text(map, "description"));
        group.setDriveServerName(text(map, "server"));
        group.setObsolete(toBoolean(map.get("disabled")));
        group.setQuota(text(map, "quota"));
        group.setSection(text(map, "accountingGroup"));
        group.setType(text(map, "type"));
        group.setDriveLetter(text(map, "driveLetter"));
        group.setStartDate(toDate(map.get("startDate")));
        group.setEndDate(toDate(map.get("endDate")));
        group.setAttributes(attributes(map, "attributes"));
        return group;
    }

    private void parseSecondaryGroups(Object value, AuthoritativeChange change) {
        Collection<?> elements = elements(value);
        if (elements == null) {
            return;
        }
        Set<String> names = new HashSet<>();
        List<GroupUser> memberships = new ArrayList<>();
        for (Object element : elements) {
            Map<String, Object> map = mapOrNull(element);
            if (map == null) {
                names.add(toSingleString(element));
            } else if (map.get("groupName") != null || map.get("group") != null) {
                memberships.add(parseGroupUserFromMap(map));
            } else {
                names.add(text(map, "name"));
            }
        }
        if (!memberships.isEmpty()) {
            change.setGroups2(memberships);
        }
        if (!names.isEmpty() || memberships.isEmpty()) {
            change.setGroups(names);
        }
    }

    private Collection<RoleGrant> grants(Object value) {
        Collection<?> elements = elements(value);
        if (elements == null) {
            return null;
        }
        List<RoleGrant> grants = new ArrayList<>();
        for (Object element : elements) {
            grants.add(element instanceof RoleGrant ? (RoleGrant) element : parseGrant(map(element)));
        }
        return grants;
    }

    private Collection<Group> groups(Object value) {
        Collection<?> elements = elements(value);
        if (elements == null) {
            return null;
        }
        List<Group> groups = new ArrayList<>();
        for (Object element : elements) {
            if (element instanceof Group) {
                groups.add((Group) element);
            } else if (element instanceof Map) {
                groups.add(parseGroupFromMap(map(element)));
            } else {
                Group group = new Group();
                group.setName(toSingleString(element));
                groups.add(group);
            }
        }
        return groups;
    }

    private String nameOf(Map<String, Object> map, String nameAttribute, String objectAttribute) {
        if (map.get(nameAttribute) != null) {
            return text(map, nameAttribute);
        }
        Map<String, Object> object = mapOrNull(map.get(objectAttribute));
        if (object == null) {
            return text(map, objectAttribute);
        }
        return text(object, object.get(nameAttribute) == null ? "name" : nameAttribute);
    }

    /** Returns the first present attribute as a collection of texts; null when none is present. */
    private Collection<String> texts(ExtensibleObject object, String... names) {
        for (String name : names) {
            Collection<?> elements = elements(object.getAttribute(name));
            if (elements != null) {
                List<String> texts = new ArrayList<>();
                for (Object element : elements) {
                    texts.add(toSingleString(element));
                }
                return texts;
            }
        }
        return null;
    }

    private static Collection<?> elements(Object value) {
        if (value == null || value instanceof Collection) {
            return (Collection<?>) value;
        }
        return value instanceof Object[] ? Arrays.asList((Object[]) value) : List.of(value);
    }

    private static Map<String, Object> attributes(Map<String, Object> object, String name) {
        Object value = object.get(name);
        return value == null ? new HashMap<>() : new HashMap<>(map(value));
    }

    private static Map<String, Object> mapOrNull(Object value) {
        return value instanceof Map ? map(value) : null;
    }

    @SuppressWarnings("unchecked") // a map of an object has String keys; anything else fails with ClassCastException
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
