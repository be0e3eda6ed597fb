package com.soffid.iam.sync.agent.scim.auth.token;

import java.time.Instant;
import java.util.Optional;

/**
 * Proves the connector's identity to the target. A method that may fetch a token takes the deadline of the request that
 * needs it. Implementations are thread-safe.
 */
public interface Credentials {

    /**
     * The header to send, from the first request on; empty for none.
     *
     * @throws AuthenticationException if a token is needed and cannot be fetched
     */
    Optional<CredentialHeader> header(Instant deadline);

    /**
     * Replaces credentials that the target has just refused with 401.
     *
     * @param refused what was sent
     * @return whether {@link #header} now returns another header, so that the request is worth repeating
     * @throws AuthenticationException if a new token is needed and cannot be fetched
     */
    boolean renew(CredentialHeader refused, Instant deadline);

    /** Notes that the target answered a request with these credentials with a success. */
    default void accepted(CredentialHeader sent) {}

    /**
     * Replaces credentials that may have expired: the target accepted them before and now answers 403 or 500, which may have
     * another reason, and nothing says how long they live.
     *
     * @param refused what was sent
     * @return whether {@link #header} now returns another header
     * @throws AuthenticationException if a new token cannot be fetched; the present one stays in use
     */
    default boolean renewIfSuspect(CredentialHeader refused, Instant deadline) {
        return false;
    }

    /** Notes that the credentials of {@link #renewIfSuspect} were accepted for a request that was refused before. */
    default void renewalHelped() {}
}
