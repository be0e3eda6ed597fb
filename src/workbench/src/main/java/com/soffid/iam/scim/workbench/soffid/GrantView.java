package com.soffid.iam.scim.workbench.soffid;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.UserAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the grants in the form that an agent gets. */
final class GrantView {
    private final SoffidDirectory soffid;

    GrantView(SoffidDirectory soffid) {
        this.soffid = soffid;
    }

    /** The direct grants of an account. */
    List<RoleGrant> direct(String account) {
        return new ArrayList<>(
                soffid.grants().ofAccount(account).stream().map(this::of).toList());
    }

    /** The direct grants of an account, and the roles that these roles own: one entry for each owner role. */
    List<RoleGrant> effective(String account) {
        List<RoleGrant> grants = direct(account);
        Set<String> owners = new TreeSet<>();
        soffid.grants()
                .ofAccount(account)
                .forEach(grant -> owners.addAll(soffid.hierarchy().effectiveOf(grant.role())));
        for (String owner : owners) {
            for (String owned : soffid.hierarchy().ownedBy(owner)) {
                RoleGrant inherited = betweenRoles(owner, owned);
                setOwner(inherited, account);
                grants.add(inherited);
            }
        }
        return grants;
    }

    /** The accounts with a role, one entry for each grant; with disabled accounts and duplicates, as in Soffid. */
    List<Account> members(String role) {
        List<Account> members = new ArrayList<>();
        for (String giving : soffid.hierarchy().givingAlso(role)) {
            for (Grant grant : soffid.grants().ofRole(giving)) {
                soffid.accounts().find(grant.account()).ifPresent(members::add);
            }
        }
        return members;
    }

    /** The roles that are granted to a role. */
    List<RoleGrant> ownedBy(String owner) {
        return new ArrayList<>(soffid.hierarchy().ownedBy(owner).stream()
                .map(owned -> betweenRoles(owner, owned))
                .toList());
    }

    /** The grants of a role to other roles. */
    List<RoleGrant> ownersOf(String role) {
        return new ArrayList<>(soffid.hierarchy().ownersOf(role).stream()
                .map(owner -> betweenRoles(owner, role))
                .toList());
    }

    private RoleGrant of(Grant grant) {
        RoleGrant view = role(grant.role());
        view.setId(grant.id());
        setOwner(view, grant.account());
        if (!grant.domainValue().isEmpty()) {
            view.setHasDomain(true);
            view.setDomainValue(grant.domainValue());
        }
        if (!grant.holderGroup().isEmpty()) {
            view.setHolderGroup(grant.holderGroup());
        }
        return view;
    }

    private RoleGrant betweenRoles(String owner, String role) {
        RoleGrant view = role(role);
        view.setOwnerRoleName(owner);
        view.setOwnerRole(soffid.roles().find(owner).map(Role::getId).orElse(null));
        view.setOwnerSystem(soffid.system());
        return view;
    }

    private RoleGrant role(String name) {
        RoleGrant view = new RoleGrant();
        Optional<Role> role = soffid.roles().find(name);
        view.setRoleName(name);
        view.setRoleId(role.map(Role::getId).orElse(null));
        view.setRoleDescription(role.map(Role::getDescription).orElse(null));
        view.setSystem(soffid.system());
        view.setEnabled(true);
        return view;
    }

    private void setOwner(RoleGrant view, String account) {
        view.setOwnerAccountName(account);
        view.setOwnerSystem(soffid.system());
        soffid.accounts().find(account).ifPresent(found -> {
            if (found instanceof UserAccount owned) {
                view.setUser(owned.getUser());
            }
        });
    }
}
