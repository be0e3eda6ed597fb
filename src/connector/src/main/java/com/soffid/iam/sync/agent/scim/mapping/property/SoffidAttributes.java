package com.soffid.iam.sync.agent.scim.mapping.property;

import com.soffid.iam.api.SoffidObjectType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The attributes that Soffid's objects have, by type. Soffid gives null for any other name, without an error, so that a name
 * with a typing error empties an attribute of all objects. Immutable.
 */
public final class SoffidAttributes {

    /** A name that differs in more letters is another name. */
    private static final int NEAR = 2;

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
        return nearest(NAMES.getOrDefault(type, Set.of()), name);
    }

    /** The name that a wrong one probably means; empty if none is near. */
    public static Optional<String> nearest(Set<String> names, String name) {
        String wrong = name.toLowerCase(Locale.ROOT);
        return new TreeSet<>(names)
                .stream()
                        .filter(right -> distance(right.toLowerCase(Locale.ROOT), wrong) <= NEAR)
                        .min(Comparator.comparingInt(right -> distance(right.toLowerCase(Locale.ROOT), wrong)));
    }

    /** In how many letters two names differ: added, left out, other, or two that changed their places. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + changed);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
