package com.soffid.iam.scim.workbench.soffid;

import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.UserAccount;

/** A grant in the form that an agent is given. */
final class GrantView {
    private GrantView() {}

    static RoleGrant of(Grant grant, SoffidDirectory soffid) {
        RoleGrant view = new RoleGrant();
        view.setId(grant.id());
        view.setRoleName(grant.role());
        view.setRoleId(soffid.roles().find(grant.role()).map(Role::getId).orElse(null));
        view.setRoleDescription(
                soffid.roles().find(grant.role()).map(Role::getDescription).orElse(null));
        view.setSystem(soffid.system());
        view.setOwnerAccountName(grant.account());
        view.setOwnerSystem(soffid.system());
        view.setEnabled(true);
        if (!grant.domainValue().isEmpty()) {
            view.setHasDomain(true);
            view.setDomainValue(grant.domainValue());
        }
        soffid.accounts().find(grant.account()).ifPresent(account -> {
            if (account instanceof UserAccount owned) {
                view.setUser(owned.getUser());
            }
        });
        return view;
    }
}
