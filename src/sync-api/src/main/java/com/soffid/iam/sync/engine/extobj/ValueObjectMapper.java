package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.GroupUser;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjects;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes Soffid's value objects from extensible objects that the translator has parsed.
 *
 * <p>It reads the attributes that the platform reads ("Reconcile task", "Authoritative import"), with the same traps:
 *
 * <ul>
 *   <li>an account without a type is {@code IGNORED}; one with a {@code status} stays enabled, also if the status is disabled;
 *   <li>{@code attributes} of an account, unless it is empty, replaces {@code accountAttributes}, and no map is copied:
 *       the value object holds the very map of the extensible object;
 *   <li>a role without {@code ownerRoles} has an empty list of them, yet no list of owned roles and owner groups;
 *   <li>text is a date if {@link GeneralizedTime} can make one of it;
 *   <li>an array of several elements where one value is wanted is an error, whereas a list becomes its text;
 *   <li>where a collection is wanted, an account ignores other values, and a role or a change fails.
 * </ul>
 *
 * <p>An object must have a type. An error in an attribute of a user is an {@link InternalErrorException} that names it; any
 * other error is the unchecked exception of the conversion. Thread-safe, as it has no state.
 */
public class ValueObjectMapper {
    /** Makes a mapper. */
    public ValueObjectMapper() {}

    public String[] toStringArray(Object[] values) {
        return Arrays.stream(values).map(this::toString).toArray(String[]::new);
    }

    /** Returns the one element of an array, null for an empty one; anything else is returned as it is. */
    public Object toSingleton(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        if (length > 1) {
            throw new IllegalArgumentException("Multi valued attribute not supported");
        }
        return length == 0 ? null : Array.get(value, 0);
    }

    /** Converts a date; the text of anything else is read by {@link GeneralizedTime}. */
    public Calendar toCalendar(Object value) {
        if (value == null || value instanceof Calendar) {
            return (Calendar) value;
        }
        Calendar calendar = Calendar.getInstance();
        calendar.setTime(value instanceof Date ? (Date) value : GeneralizedTime.parse(value.toString()));
        return calendar;
    }

    /** Converts a date; text is not one. */
    public Date toDate(Object value) {
        return value instanceof Calendar ? ((Calendar) value).getTime() : (Date) value;
    }

    public String toString(Object value) {
        return Objects.toString(value, null);
    }

    public String toSingleString(Object value) {
        return toString(toSingleton(value));
    }

    /** Converts a whole number; text may be decimal, hexadecimal ({@code 0x10}) or octal ({@code 012}). */
    public Long toLong(Object value) {
        return (value == null || value instanceof Long) ? (Long) value : Long.decode(value.toString());
    }

    /** Returns true for the text "true" in any case, false for anything else but null. */
    public Boolean toBoolean(Object value) {
        return (value == null || value instanceof Boolean) ? (Boolean) value : Boolean.valueOf(value.toString());
    }

    /** Reads a user; null when the object is none. */
    public User parseUser(ExtensibleObject object) throws InternalErrorException {
        return is(object, SoffidObjectType.OBJECT_USER) ? new UserParser(this, object).user() : null;
    }

    /** Reads a change of a user, group or custom object; null for any other type. */
    public AuthoritativeChange parseAuthoritativeChange(ExtensibleObject object) throws InternalErrorException {
        if (is(object, SoffidObjectType.OBJECT_AUTHORITATIVE_CHANGE)) {
            return new UserParser(this, object).authoritativeChange();
        }
        AuthoritativeChange change = new AuthoritativeChange();
        if (is(object, SoffidObjectType.OBJECT_USER)) {
            change.setObjectType(SoffidObjectType.OBJECT_USER);
            change.setUser(parseUser(object));
            change.setAttributes(map(object.getAttribute("attributes")));
            change.setGroups(names(object.getAttribute("secondaryGroups")));
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
        return is(object, SoffidObjectType.OBJECT_ACCOUNT) || is(object, SoffidObjectType.OBJECT_USER)
                ? new AccountParser(this, object).account()
                : null;
    }

    /** Reads a group; null when the object is not a group. */
    public Group parseGroup(ExtensibleObject object) throws InternalErrorException {
        return is(object, SoffidObjectType.OBJECT_GROUP) ? parseGroupFromMap(object) : null;
    }

    /** Reads a membership; null when the object is not a direct one. */
    public GroupUser parseGroupUser(ExtensibleObject object) throws InternalErrorException {
        return is(object, SoffidObjectType.OBJECT_GRANTED_GROUP) ? parseGroupUserFromMap(object) : null;
    }

    /** Reads a membership, whose {@code user} and {@code group} are names. */
    public GroupUser parseGroupUserFromMap(Map<String, Object> map) {
        GroupUser membership = new GroupUser();
        membership.setId(number(map, "id"));
        membership.setUser(text(map, "user"));
        membership.setGroup(text(map, "group"));
        if (map.get("attributes") instanceof Map) {
            membership.setAttributes(map(map.get("attributes")));
        }
        return membership;
    }

    /** Reads a role; null when the object is not a role. */
    public Role parseRole(ExtensibleObject object) throws InternalErrorException {
        if (!is(object, SoffidObjectType.OBJECT_ROLE)) {
            return null;
        }
        Role role = new Role();
        role.setId(toLong(object.getAttribute("roleId")));
        role.setSystem(text(object, "system"));
        role.setName(text(object, "name"));
        role.setCategory(text(object, "category"));
        role.setInformationSystemName(text(object, "application"));
        role.setPassword(flag(object, "passwordProtected"));
        role.setEnableByDefault(flag(object, "default"));
        role.setDescription(text(object, "description"));
        role.setBpmEnabled(flag(object, "wfmanaged"));
        role.setDomain(text(object, "domain"));
        role.setOwnedRoles(parseAll(object.getAttribute("ownedRoles"), this::parseGrant));
        role.setOwnerGroups(parseAll(object.getAttribute("ownerGroups"), this::parseGroupFromMap));
        Collection<RoleGrant> ownerRoles = parseAll(object.getAttribute("ownerRoles"), this::parseGrant);
        if (ownerRoles != null) {
            role.setOwnerRoles(ownerRoles);
        }
        if (object.getAttribute("attributes") instanceof Map) {
            role.setAttributes(map(object.getAttribute("attributes")));
        }
        return role;
    }

    /** Reads the last object of type {@code grant}; null when there is none. */
    public RoleGrant parseGrant(ExtensibleObjects objects) {
        RoleGrant grant = null;
        for (ExtensibleObject object : objects.getObjects()) {
            if (is(object, SoffidObjectType.OBJECT_GRANT)) {
                grant = parseGrant(object);
            }
        }
        return grant;
    }

    /** Reads a grant. The role's id must be a Long and the holder group a String. */
    public RoleGrant parseGrant(Map<String, Object> map) {
        RoleGrant grant = new RoleGrant();
        grant.setSystem(text(map, "grantedRoleSystem"));
        grant.setDomainValue(text(map, "domainValue"));
        grant.setHasDomain(grant.getDomainValue() != null);
        grant.setId(number(map, "id"));
        grant.setRoleId((Long) toSingleton(map.get("grantedRoleId")));
        grant.setOwnerAccountName(text(map, "ownerAccount"));
        grant.setOwnerSystem(text(map, "ownerSystem"));
        grant.setOwnerGroup(text(map, "ownerGroup"));
        grant.setOwnerRole(toLong(map.get("ownerRoleId")));
        grant.setOwnerRoleName(text(map, "ownerRoleName"));
        grant.setRoleName(text(map, "grantedRole"));
        grant.setUser(text(map, "ownerUser"));
        grant.setHolderGroup((String) map.get("holderGroup"));
        return grant;
    }

    /** Reads a custom object, whose id is {@code roleId}; null when the object is not one. */
    public CustomObject parseCustomObject(ExtensibleObject object) {
        if (!is(object, SoffidObjectType.OBJECT_CUSTOM)) {
            return null;
        }
        CustomObject custom = new CustomObject();
        custom.setId(toLong(object.getAttribute("roleId")));
        custom.setType(text(object, "type"));
        custom.setName(text(object, "name"));
        custom.setDescription(text(object, "description"));
        if (object.getAttribute("attributes") instanceof Map) {
            custom.setAttributes(map(object.getAttribute("attributes")));
        }
        return custom;
    }

    /** Returns the elements of a collection as they are, although they should be names; null for null. */
    @SuppressWarnings("unchecked") // as on the platform, a set of names may get other things
    static Set<String> names(Object value) {
        return value == null ? null : new HashSet<>((Collection<String>) value);
    }

    @SuppressWarnings("unchecked") // a map of an object has String keys; anything else fails with ClassCastException
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static boolean is(ExtensibleObject object, SoffidObjectType type) {
        return object.getObjectType().equals(type.getValue());
    }

    private String text(Map<String, Object> object, String attribute) {
        return toSingleString(object.get(attribute));
    }

    private Long number(Map<String, Object> object, String attribute) {
        return toLong(toSingleton(object.get(attribute)));
    }

    private Boolean flag(Map<String, Object> object, String attribute) {
        return toBoolean(toSingleton(object.get(attribute)));
    }

    private Group parseGroupFromMap(Map<String, Object> map) {
        Group group = new Group();
        group.setId(number(map, "groupId"));
        group.setName(text(map, "name"));
        group.setParentGroup(text(map, "parent"));
        group.setDescription(text(map, "description"));
        group.setDriveServerName(text(map, "server"));
        group.setObsolete(flag(map, "disabled"));
        group.setQuota(text(map, "quota"));
        group.setSection(text(map, "accountingGroup"));
        group.setType(text(map, "type"));
        group.setDriveLetter(text(map, "driveLetter"));
        group.setStartDate(toDate(map.get("startDate")));
        group.setEndDate(toDate(map.get("endDate")));
        if (map.get("attributes") instanceof Map) {
            group.setAttributes(map(map.get("attributes")));
        }
        return group;
    }

    /** Reads a collection of maps; null for null. */
    private static <T> Collection<T> parseAll(Object value, Function<Map<String, Object>, T> parser) {
        if (value == null) {
            return null;
        }
        List<T> parsed = new ArrayList<>();
        for (Object element : (Collection<?>) value) {
            parsed.add(parser.apply(map(element)));
        }
        return parsed;
    }
}
