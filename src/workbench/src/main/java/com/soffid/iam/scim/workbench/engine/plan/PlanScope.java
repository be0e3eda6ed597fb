package com.soffid.iam.scim.workbench.engine.plan;

import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan looks at. Immutable.
 *
 * @param accounts the names of accounts, those that are removed included
 * @param roles the names of roles
 * @param removed the names of accounts that Soffid does not have and that are removed from the target
 * @param setPasswords whether the passwords that Soffid knows are sent to accounts that the target has
 */
public record PlanScope(
        SortedSet<String> accounts, SortedSet<String> roles, Set<String> removed, boolean setPasswords) {
    public PlanScope {
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        removed = Set.copyOf(removed);
    }

    /** All accounts and roles of Soffid, without their passwords. */
    static PlanScope everythingIn(SoffidDirectory soffid) {
        return new PlanScope(soffid.accounts().names(), soffid.roles().names(), Set.of(), false);
    }

    /** How many objects there are. */
    int size() {
        return accounts.size() + roles.size();
    }
}
