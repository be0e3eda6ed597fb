package com.soffid.iam.sync.agent.scim.auth.token;

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

    /** Notes that the target answered a request with these credentials with a success. */
    default void accepted(CredentialHeader sent) {}

    /**
     * Replaces credentials that may have expired: the target refused them in a way that need not be about them (403, 500),
     * nobody knows how long they live, and they were accepted before.
     *
     * @param refused what was sent
     * @return whether {@link #header()} now gives another one
     * @throws AuthenticationException when a new token cannot be had; the one that is there stays in use
     */
    default boolean renewIfSuspect(CredentialHeader refused) {
        return false;
    }

    /** Notes that what was refused before was accepted with the credentials that {@link #renewIfSuspect} got. */
    default void renewalHelped() {}
}
