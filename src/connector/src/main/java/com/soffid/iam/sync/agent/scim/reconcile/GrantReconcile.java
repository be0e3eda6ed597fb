package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.listing.Listings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The grants of an account: the roles whose members it is among. Thread-safe. */
public final class GrantReconcile {

    private final String system;
    private final ObjectLookup lookup;
    private final RoleMemberships memberships;

    /**
     * Reads nothing yet.
     *
     * @param system the agent's name
     */
    public GrantReconcile(String system, ScimMappings mappings, ObjectLookup lookup, Listings listings, Clock clock) {
        this.system = system;
        this.lookup = lookup;
        this.memberships = new RoleMemberships(mappings, listings, clock);
    }

    /** The grants, in a list of the caller's own; empty when the target does not have the account. */
    public List<RoleGrant> grants(String accountName) {
        List<RoleGrant> grants = new ArrayList<>();
        Optional<FoundResource> account = lookup.account(accountName);
        if (account.isPresent()) {
            for (String role : memberships.rolesOf(account.get().resource().id())) {
                grants.add(grant(accountName, role));
            }
        }
        return grants;
    }

    private RoleGrant grant(String accountName, String role) {
        RoleGrant grant = new RoleGrant();
        grant.setRoleName(role);
        grant.setSystem(system);
        grant.setOwnerAccountName(accountName);
        grant.setOwnerSystem(system);
        grant.setEnabled(true);
        return grant;
    }
}
