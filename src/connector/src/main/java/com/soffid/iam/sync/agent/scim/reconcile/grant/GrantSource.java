package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import java.util.List;

/** One way in which a target can hold the grants of an account. Implementations are thread-safe. */
public interface GrantSource {

    /**
     * The grants that an account has in this way, each with the name of its role.
     *
     * @param name Soffid's name of the account
     * @param account its resource, with all its attributes
     */
    List<RoleGrant> of(String name, FoundResource account);
}
