package com.soffid.iam.sync.agent.scim.provisioning.member;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.DisabledMembers;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which of the accounts that a mapping gives may be members: accounts of this system, and disabled ones only if the
 * mapping keeps them. A name alone says neither, so that Soffid is asked. For a role it is asked for the accounts with the
 * role, because another system may have an account of the same name. Thread-safe.
 */
public final class MemberEligibility {

    private final SoffidServer soffid;

    public MemberEligibility(SoffidServer soffid) {
        this.soffid = soffid;
    }

    /**
     * The names of the accounts that may be members.
     *
     * @param source the role or group
     * @param members what the mapping gave, by account name: account objects, or the names
     */
    Set<String> among(ScimMapping mapping, ExtensibleObject source, Map<String, Object> members) {
        boolean keepsDisabled = mapping.settings().members().disabledMembers() == DisabledMembers.KEEP;
        Set<String> eligible = new LinkedHashSet<>();
        Set<String> bare = new LinkedHashSet<>();
        members.forEach((name, member) -> {
            if (!(member instanceof ExtensibleObject)) {
                bare.add(name);
            } else if (isEligible((ExtensibleObject) member, keepsDisabled)) {
                eligible.add(name);
            }
        });
        if (!bare.isEmpty()) {
            Map<String, List<Account>> known = accountsOf(mapping, source);
            bare.stream()
                    .filter(name -> isEligible(name, known.getOrDefault(name, List.of()), keepsDisabled))
                    .forEach(eligible::add);
        }
        return eligible;
    }

    private boolean isEligible(ExtensibleObject account, boolean keepsDisabled) {
        Object system = account.getAttribute("system");
        return (system == null || system.equals(soffid.system()))
                && (keepsDisabled || !Boolean.TRUE.equals(account.getAttribute("accountDisabled")));
    }

    private boolean isEligible(String name, List<Account> known, boolean keepsDisabled) {
        if (known.isEmpty()) {
            // Named by a script, or a member of a group. The target may have accounts that Soffid does not have.
            return keepsDisabled
                    || soffid.account(name).filter(Account::isDisabled).isEmpty();
        }
        return known.stream()
                .filter(account -> soffid.system().equals(account.getSystem()))
                .anyMatch(account -> keepsDisabled || !account.isDisabled());
    }

    private Map<String, List<Account>> accountsOf(ScimMapping mapping, ExtensibleObject source) {
        if (!mapping.type().equals(SoffidObjectType.OBJECT_ROLE)) {
            return Map.of();
        }
        Object id = source.getAttribute("roleId");
        if (!(id instanceof Long)) {
            // An object that names its type itself need not be a role of Soffid.
            return Map.of();
        }
        Role role = new Role();
        role.setName(Objects.toString(source.getAttribute("name"), ""));
        role.setId((Long) id);
        return soffid.accountsWith(role).stream().collect(Collectors.groupingBy(Account::getName));
    }
}
