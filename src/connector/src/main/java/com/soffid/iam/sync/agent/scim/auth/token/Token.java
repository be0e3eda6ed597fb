package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/** A token and, if the authentication URL gave it, the end of its life. Immutable. */
public final class Token {

    private final Secret value;
    private final Optional<Instant> expires;

    public Token(Secret value, Optional<Instant> expires) {
        this.value = value;
        this.expires = expires;
    }

    Secret value() {
        return value;
    }

    /** Whether the authentication URL gave the end of its life. */
    boolean hasKnownLife() {
        return expires.isPresent();
    }

    /** Whether the token can still be used at this moment. A token whose life is not known always can. */
    boolean isValidAt(Instant moment) {
        return expires.isEmpty() || moment.isBefore(expires.get());
    }
}
