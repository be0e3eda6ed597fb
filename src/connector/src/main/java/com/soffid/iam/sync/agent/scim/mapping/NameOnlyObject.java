package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Soffid object of which only the name is known: Soffid has removed it, or the console asks for it by its name. An expression
 * that reads another attribute fails. An account object would not fail: {@code firstName + "." + lastName} would give {@code
 * void.void}, the lookup would find nothing, and a removal would seem to be done.
 */
final class NameOnlyObject extends ExtensibleObject {

    private static final long serialVersionUID = 1L;

    private static final Set<String> ACCOUNT_ATTRIBUTES = Set.copyOf(List.of(
            ("accountId id oldAccountName accountDescription accountDisabled accountStatus active multiSession userName"
                            + " firstName lastName lastName2 middleName fullName shortName mailDomain mailAlias mailServer"
                            + " emailAddress homeServer profileServer userType primaryGroup comments createdBy modifiedBy"
                            + " createdOn modifiedOn lastUpdate lastLogin lastPasswordUpdate passwordExpiration"
                            + " primaryGroupObject secondaryGroups accountAttributes userAttributes attributes grantedRoles"
                            + " allGrantedRoles granted allGranted loginName passwordPolicy type ownerUsers ownerGroups"
                            + " ownerRoles managerUsers managerGroups managerRoles grantedUsers granteeUsers grantedGroups"
                            + " granteeGroups granteeRoles")
                    .split(" ", -1)));

    private static final Set<String> ROLE_ATTRIBUTES = Set.copyOf(List.of(
            ("roleId category application passwordProtected description wfmanaged domain ownedRoles ownerRoles ownerGroups"
                            + " grantedAccountNames allGrantedAccountNames grantedAccounts allGrantedAccounts attributes")
                    .split(" ", -1)));

    private static final Set<String> GROUP_ATTRIBUTES = Set.copyOf(List.of(
            ("groupId description parent server disabled accountingGroup type driveLetter users userNames allUsers"
                            + " allUserNames grantedRoles grantedRoleNames attributes")
                    .split(" ", -1)));

    private static final Set<String> CUSTOM_ATTRIBUTES = Set.of("id", "description", "attributes");

    private final String nameAttribute;
    private final Set<String> unknown;

    private NameOnlyObject(String objectType, String nameAttribute, String name, Set<String> unknown) {
        this.nameAttribute = nameAttribute;
        this.unknown = unknown;
        setObjectType(objectType);
        setAttribute(nameAttribute, name);
    }

    static NameOnlyObject account(String name, String system) {
        return new NameOnlyObject("account", "accountName", name, ACCOUNT_ATTRIBUTES).inSystem(system);
    }

    static NameOnlyObject role(String name, String system) {
        return new NameOnlyObject("role", "name", name, ROLE_ATTRIBUTES).inSystem(system);
    }

    static NameOnlyObject group(String name) {
        return new NameOnlyObject("group", "name", name, GROUP_ATTRIBUTES);
    }

    static NameOnlyObject custom(String type, String name) {
        NameOnlyObject object = new NameOnlyObject("custom", "name", name, CUSTOM_ATTRIBUTES);
        object.setAttribute("type", type);
        return object;
    }

    private NameOnlyObject inSystem(String system) {
        setAttribute("system", system);
        return this;
    }

    /** The Soffid attribute that holds the name. */
    String nameAttribute() {
        return nameAttribute;
    }

    String name() {
        return String.valueOf(getAttribute(nameAttribute));
    }

    @Override
    public @Nullable Object getAttribute(String attribute) {
        check(attribute);
        return super.getAttribute(attribute);
    }

    @Override
    public @Nullable Object get(Object key) {
        check(key);
        return super.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        check(key);
        return super.containsKey(key);
    }

    private void check(Object attribute) {
        if (unknown.contains(String.valueOf(attribute))) {
            throw new IllegalStateException(
                    "only " + nameAttribute + " is known of this " + getObjectType() + ", not " + attribute);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
