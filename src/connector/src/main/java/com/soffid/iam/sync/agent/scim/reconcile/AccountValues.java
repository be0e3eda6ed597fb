package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.sync.agent.scim.mapping.value.AttributeMaps;
import com.soffid.iam.sync.agent.scim.mapping.value.NamedEntry;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Map;

/**
 * What a mapping gives for an account, in the form that Soffid's reader takes. Of two maps of attributes, the reader knows
 * only one; a list of names that is a single text it passes over, and of a list of objects it makes an empty one, upon which
 * Soffid would take the grants away that the account has.
 */
final class AccountValues {

    private static final List<String> USER_NAMES = List.of("userName", "name");
    private static final List<String> GROUP_NAMES = List.of("name", "groupName", "group", "display");
    private static final List<String> ROLE_NAMES = List.of("name", "roleName", "grantedRole", "display");

    /** The lists of names, each with the members in which an object has its name. */
    private static final Map<String, List<String>> LISTS = Map.ofEntries(
            Map.entry("ownerUsers", USER_NAMES),
            Map.entry("managerUsers", USER_NAMES),
            Map.entry("granteeUsers", USER_NAMES),
            Map.entry("grantedUsers", USER_NAMES),
            Map.entry("ownerGroups", GROUP_NAMES),
            Map.entry("managerGroups", GROUP_NAMES),
            Map.entry("granteeGroups", GROUP_NAMES),
            Map.entry("grantedGroups", GROUP_NAMES),
            Map.entry("ownerRoles", ROLE_NAMES),
            Map.entry("managerRoles", ROLE_NAMES),
            Map.entry("granteeRoles", ROLE_NAMES),
            Map.entry("grantedRoles", ROLE_NAMES));

    private AccountValues() {}

    /**
     * Converts in place.
     *
     * @param where the object mapping and the account, for messages
     * @throws com.soffid.iam.sync.agent.scim.mapping.value.MappingException when an element of a list has no name
     */
    static void convertIn(String where, ExtensibleObject account) {
        AttributeMaps.merge(account, "accountAttributes");
        LISTS.forEach((attribute, members) -> {
            Object value = account.getAttribute(attribute);
            if (value != null) {
                account.setAttribute(
                        attribute,
                        NamedEntry.isNone(value) ? null : NamedEntry.names(where, attribute, value, members));
            }
        });
    }
}
