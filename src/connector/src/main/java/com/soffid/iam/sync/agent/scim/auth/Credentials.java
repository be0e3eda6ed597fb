package com.soffid.iam.sync.agent.scim.auth;

import java.util.Optional;

/** What proves the connector's identity to the target. Implementations are thread-safe. */
public interface Credentials {

    /**
     * The header that is sent, with the first request already; empty for none.
     *
     * @throws AuthenticationException when a token is needed and cannot be had
     */
    Optional<CredentialHeader> header();

    /**
     * Replaces credentials that the target has just refused with 401.
     *
     * @param refused what was sent
     * @return whether {@link #header()} now gives another one, so that asking once more makes sense
     * @throws AuthenticationException when a new token is needed and cannot be had
     */
    boolean renew(CredentialHeader refused);
}
