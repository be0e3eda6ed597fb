package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.config.Secret;
import java.util.Optional;

/** What proves the connector's identity to the target. Implementations are thread-safe. */
public interface Credentials {

    /**
     * The value of the Authorization header, sent with the first request already; empty for none.
     *
     * @throws AuthenticationException when a token is needed and cannot be had
     */
    Optional<Secret> authorization();

    /**
     * Replaces credentials that the target has just refused with 401.
     *
     * @param refused the value that was sent
     * @return whether {@link #authorization()} now gives another value, so that asking once more makes sense
     * @throws AuthenticationException when a new token is needed and cannot be had
     */
    boolean renew(Secret refused);
}
