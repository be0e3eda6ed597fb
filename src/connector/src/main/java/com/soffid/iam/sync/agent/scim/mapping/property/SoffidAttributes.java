package com.soffid.iam.sync.agent.scim.mapping.property;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.config.json.NearestName;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes that Soffid's objects have, by type. Soffid gives null for any other name, without an error, so that a name
 * with a typing error empties an attribute of all objects. Immutable.
 */
public final class SoffidAttributes {

    /** What the connector adds to an account while a password is written. */
    private static final String PASSWORD = "password mustChange mustChangePassword";

    private static final String GRANT =
            "id grantedRole grantedRoleSystem grantedRoleId domainValue ownerAccount ownerSystem"
                    + " ownerGroup ownerRoleId ownerRoleName ownerUser holderGroup ownerUserObject ownerAccountObject grantedRoleObject"
                    + " startDate endDate enabled";

    private static final String GROUP_MEMBER = "id user group userName groupName attributes";

    private static final Map<SoffidObjectType, Set<String>> NAMES = Map.of(
            SoffidObjectType.OBJECT_USER,
            names(
                    "accountId id accountName oldAccountName system accountDescription accountDisabled accountStatus active"
                            + " multiSession userName firstName lastName lastName2 middleName fullName shortName mailDomain"
                            + " mailAlias mailServer emailAddress homeServer profileServer userType primaryGroup comments"
                            + " createdBy modifiedBy createdOn modifiedOn lastUpdate lastLogin lastPasswordUpdate"
                            + " passwordExpiration primaryGroupObject secondaryGroups accountAttributes userAttributes"
                            + " attributes grantedRoles allGrantedRoles granted allGranted phone changeId changeDate"
                            + " employeeId status type",
                    PASSWORD),
            SoffidObjectType.OBJECT_ACCOUNT,
            names(
                    "accountId id accountName loginName oldAccountName passwordPolicy system accountDescription accountStatus"
                            + " accountDisabled status type lastUpdate lastLogin lastPasswordUpdate passwordExpiration"
                            + " ownerUsers ownerGroups ownerRoles managerUsers managerGroups managerRoles grantedUsers"
                            + " granteeUsers grantedGroups granteeGroups granteeRoles grantedRoles allGrantedRoles granted"
                            + " allGranted attributes accountAttributes",
                    PASSWORD),
            SoffidObjectType.OBJECT_ROLE,
            names(
                    "roleId system name category application passwordProtected description wfmanaged domain ownedRoles ownerRoles"
                            + " ownerGroups grantedAccountNames allGrantedAccountNames grantedAccounts allGrantedAccounts attributes"
                            + " default"),
            SoffidObjectType.OBJECT_GROUP,
            names(
                    "groupId name description parent server disabled accountingGroup type driveLetter users userNames allUsers"
                            + " allUserNames grantedRoles grantedRoleNames attributes quota startDate endDate"),
            SoffidObjectType.OBJECT_GRANT,
            names(GRANT),
            SoffidObjectType.OBJECT_GRANTED_ROLE,
            names(GRANT),
            SoffidObjectType.OBJECT_ALL_GRANTED_ROLES,
            names(GRANT),
            SoffidObjectType.OBJECT_GRANTED_GROUP,
            names(GROUP_MEMBER),
            SoffidObjectType.OBJECT_ALL_GRANTED_GROUP,
            names(GROUP_MEMBER),
            SoffidObjectType.OBJECT_CUSTOM,
            names("id name type description attributes"));

    private SoffidAttributes() {}

    private static Set<String> names(String... texts) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(texts).forEach(text -> names.addAll(Arrays.asList(text.split(" "))));
        return Set.copyOf(names);
    }

    /** Whether objects of a type may have an attribute; true for a type that is not known here. */
    public static boolean has(SoffidObjectType type, String name) {
        return !NAMES.containsKey(type) || NAMES.getOrDefault(type, Set.of()).contains(name);
    }

    /** The attribute that a wrong name probably means; empty if none is near. */
    public static Optional<String> nearest(SoffidObjectType type, String name) {
        return NearestName.of(NAMES.getOrDefault(type, Set.of()), name);
    }
}
