package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.reconcile.grant.GrantSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the grants of an account, from all sources: memberships in roles, and resources that are grants. It gives all grants or
 * throws, because the sync server revokes what is missing. Thread-safe.
 */
public final class GrantReconcile {

    private final String system;
    private final ListedObjects accounts;
    private final List<GrantSource> sources;

    /**
     * Reads nothing yet.
     *
     * @param system the agent's name
     * @param sources the ways in which the target holds grants
     */
    public GrantReconcile(String system, ListedObjects accounts, List<GrantSource> sources) {
        this.system = system;
        this.accounts = accounts;
        this.sources = List.copyOf(sources);
    }

    /** The grants, in a new list; empty when the target does not have the account. */
    public List<RoleGrant> grants(String accountName) {
        Map<String, RoleGrant> grants = new LinkedHashMap<>();
        Optional<FoundResource> account = accounts.findAgain(accountName, this::mayHaveChanged);
        if (account.isPresent()) {
            for (GrantSource source : sources) {
                for (RoleGrant grant : source.of(accountName, account.get())) {
                    grants.putIfAbsent(key(grant), complete(grant, accountName));
                }
            }
        }
        return new ArrayList<>(grants.values());
    }

    private boolean mayHaveChanged(Instant moment) {
        return sources.stream().anyMatch(source -> source.mayHaveChanged(moment));
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
