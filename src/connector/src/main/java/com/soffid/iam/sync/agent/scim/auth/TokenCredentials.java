package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.auth.token.TokenCache;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/** A token that is fetched when a request needs it, and renewed when the target refuses it (RFC 6750). Thread-safe. */
final class TokenCredentials implements Credentials {

    private final TokenCache cache;
    private final String scheme;

    /** @param scheme the word before the token in the Authorization header */
    TokenCredentials(TokenCache cache, String scheme) {
        this.cache = cache;
        this.scheme = scheme;
    }

    @Override
    public Optional<CredentialHeader> header(Instant deadline) {
        return Optional.of(CredentialHeader.authorization(scheme, cache.token(deadline)));
    }

    @Override
    public boolean renew(CredentialHeader refused, Instant deadline) {
        Secret refusedToken = refused.secret();
        return !cache.tokenInsteadOf(refusedToken, deadline).equals(refusedToken);
    }

    @Override
    public void accepted(CredentialHeader sent) {
        cache.accepted(sent.secret());
    }

    @Override
    public boolean renewIfSuspect(CredentialHeader refused, Instant deadline) {
        Secret suspect = refused.secret();
        return !cache.tokenInsteadOfSuspect(suspect, deadline).equals(suspect);
    }

    @Override
    public void renewalHelped() {
        cache.renewalHelped();
    }
}
