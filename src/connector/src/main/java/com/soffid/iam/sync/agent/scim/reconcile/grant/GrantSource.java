package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import java.time.Instant;
import java.util.List;

/** Reads the grants of an account in one of the ways in which a target can hold them. Implementations are thread-safe. */
public interface GrantSource {

    /**
     * The grants of an account, each with the name of its role.
     *
     * @param name Soffid's name of the account
     * @param account its resource, with all its attributes
     */
    List<RoleGrant> of(String name, FoundResource account);

    /** Whether an instance of the agent may have changed, at or after a moment, grants that accounts show. */
    boolean mayHaveChanged(Instant moment);
}
