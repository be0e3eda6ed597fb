package com.soffid.iam.sync.agent.scim.provisioning.member;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.property.DisabledMembers;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the accounts that a mapping names may be members: those of this system, and disabled ones only where the mapping
 * keeps them. A bare name says neither; Soffid is asked then, and for a role it is asked who has the role, because another
 * system may have an account of the same name. Thread-safe.
 */
public final class MemberEligibility {

    private final SoffidServer soffid;

    public MemberEligibility(SoffidServer soffid) {
        this.soffid = soffid;
    }

    /**
     * The names of those that may be members.
     *
     * @param source the role or group
     * @param members what the mapping gave, by name: account objects or the names themselves
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
            // Named by a script, or of a group: what Soffid does not have may still be in the target.
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
        Role role = new Role();
        role.setName(Objects.toString(source.getAttribute("name"), ""));
        role.setId(id instanceof Long ? (Long) id : null);
        return soffid.accountsWith(role).stream().collect(Collectors.groupingBy(Account::getName));
    }
}
