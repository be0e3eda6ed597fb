package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.reconcile.grant.GrantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The grants of an account: the roles whose members it is among, and the resources that are grants themselves. The sync
 * server revokes what is missing, so that all of them are given, or an error. Thread-safe.
 */
public final class GrantReconcile {

    private final String system;
    private final ReconciledAccounts accounts;
    private final List<GrantSource> readings;

    /**
     * Reads nothing yet.
     *
     * @param system the agent's name
     * @param readings the ways in which a target can hold grants
     */
    public GrantReconcile(String system, ReconciledAccounts accounts, List<GrantSource> readings) {
        this.system = system;
        this.accounts = accounts;
        this.readings = List.copyOf(readings);
    }

    /** The grants, in a list of the caller's own; empty when the target does not have the account. */
    public List<RoleGrant> grants(String accountName) {
        Map<String, RoleGrant> grants = new LinkedHashMap<>();
        Optional<FoundResource> account = accounts.findAgain(accountName);
        if (account.isPresent()) {
            for (GrantSource reading : readings) {
                for (RoleGrant grant : reading.of(accountName, account.get())) {
                    grants.putIfAbsent(key(grant), complete(grant, accountName));
                }
            }
        }
        return new ArrayList<>(grants.values());
    }

    private static String key(RoleGrant grant) {
        return grant.getRoleName() + "\n" + Objects.toString(grant.getDomainValue(), "");
    }

    private RoleGrant complete(RoleGrant grant, String accountName) {
        grant.setSystem(system);
        grant.setOwnerAccountName(accountName);
        grant.setOwnerSystem(system);
        grant.setEnabled(true);
        return grant;
    }
}
