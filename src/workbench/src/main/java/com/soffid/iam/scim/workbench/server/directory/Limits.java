package com.soffid.iam.scim.workbench.server.directory;

import java.util.EnumSet;
import java.util.Set;

/**
 * Limits of a server, and its custom resource types.
 *
 * @param groupsOnUsers whether a user shows its {@code groups}
 * @param shownMembers how many members of a group or department are shown at most; filters and changes see all members
 * @param userDeletion whether a user can be deleted; if not, DELETE is answered 405
 * @param minimumPassword how long a password must be; a shorter one is answered 400 {@code invalidValue}
 * @param customTypes the resource types beside users and groups
 */
public record Limits(
        boolean groupsOnUsers,
        int shownMembers,
        boolean userDeletion,
        int minimumPassword,
        Set<CustomType> customTypes) {
    /** None. */
    public static final Limits NONE = new Limits(true, Integer.MAX_VALUE, true, 0, Set.of());

    public Limits {
        customTypes = Set.copyOf(customTypes);
    }

    public Limits withoutGroupsOnUsers() {
        return new Limits(false, shownMembers, userDeletion, minimumPassword, customTypes);
    }

    public Limits withShownMembers(int number) {
        return new Limits(groupsOnUsers, number, userDeletion, minimumPassword, customTypes);
    }

    public Limits withoutUserDeletion() {
        return new Limits(groupsOnUsers, shownMembers, false, minimumPassword, customTypes);
    }

    public Limits withMinimumPassword(int length) {
        return new Limits(groupsOnUsers, shownMembers, userDeletion, length, customTypes);
    }

    /** With all resource types that there are. */
    public Limits withCustomTypes() {
        return new Limits(groupsOnUsers, shownMembers, userDeletion, minimumPassword, EnumSet.allOf(CustomType.class));
    }
}
