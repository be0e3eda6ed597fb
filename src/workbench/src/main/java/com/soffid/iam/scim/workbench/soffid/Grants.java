package com.soffid.iam.scim.workbench.soffid;

import java.util.ArrayList;
import java.util.List;

/** All direct grants. Thread-safe. */
public final class Grants {
    private final List<Grant> grants = new ArrayList<>();
    private long lastId;

    /** Grants a role without a domain value; false if the account had it. */
    public boolean add(String account, String role) {
        return add(account, role, "");
    }

    /** Grants a role within a domain value; false if the account had it. */
    public boolean add(String account, String role, String domainValue) {
        return add(account, role, domainValue, "");
    }

    /** Grants a role within a domain value that the owner holds as a member of a group; false if the account had it. */
    public synchronized boolean add(String account, String role, String domainValue, String holderGroup) {
        if (grants.stream().anyMatch(grant -> grant.sameAs(account, role, domainValue, holderGroup))) {
            return false;
        }
        return grants.add(new Grant(++lastId, account, role, domainValue, holderGroup));
    }

    public synchronized boolean revoke(Grant grant) {
        return grants.remove(grant);
    }

    /** Revokes a role of an account within every domain value; false if the account did not have it. */
    public synchronized boolean revoke(String account, String role) {
        return grants.removeIf(
                grant -> grant.account().equals(account) && grant.role().equals(role));
    }

    /** Revokes a role of an account within a domain value, for every holder group; false if the account did not have it. */
    public synchronized boolean revoke(String account, String role, String domainValue) {
        return grants.removeIf(grant -> grant.account().equals(account)
                && grant.role().equals(role)
                && grant.domainValue().equals(domainValue));
    }

    public synchronized List<Grant> ofAccount(String account) {
        return grants.stream().filter(grant -> grant.account().equals(account)).toList();
    }

    public synchronized List<Grant> ofRole(String role) {
        return grants.stream().filter(grant -> grant.role().equals(role)).toList();
    }

    public synchronized List<Grant> all() {
        return List.copyOf(grants);
    }

    synchronized void accountRenamed(String oldName, String newName) {
        grants.replaceAll(grant -> grant.account().equals(oldName)
                ? new Grant(grant.id(), newName, grant.role(), grant.domainValue(), grant.holderGroup())
                : grant);
    }

    synchronized void accountGone(String account) {
        grants.removeIf(grant -> grant.account().equals(account));
    }

    synchronized void roleGone(String role) {
        grants.removeIf(grant -> grant.role().equals(role));
    }
}
