package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.config.Secret;
import java.util.Optional;

/** A token that is fetched when it is needed and renewed when it is refused (RFC 6750). Thread-safe. */
final class TokenCredentials implements Credentials {

    private final TokenCache cache;
    private final String prefix;

    /** @param scheme the word before the token in the Authorization header */
    TokenCredentials(TokenCache cache, String scheme) {
        this.cache = cache;
        this.prefix = scheme + " ";
    }

    @Override
    public Optional<Secret> authorization() {
        return Optional.of(header(cache.token()));
    }

    @Override
    public boolean renew(Secret refused) {
        Secret refusedToken = refused.afterScheme();
        return !cache.tokenInsteadOf(refusedToken).equals(refusedToken);
    }

    private Secret header(Secret token) {
        return Secret.of(prefix + token.reveal());
    }
}
