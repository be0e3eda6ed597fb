package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.config.Secret;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of a source until it expires or is refused. Thread-safe: callers that need a new token at the same
 * time wait for the one that fetches it.
 */
final class TokenCache {

    private final TokenSource source;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by lock
    private @Nullable Token current;

    TokenCache(TokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The token in use, or a new one when there is none or its life has ended. */
    Secret token() {
        return withLock(() -> {
            Token token = current;
            if (token == null || !token.isValidAt(clock.instant())) {
                token = fetch();
            }
            return token.value();
        });
    }

    /** A token other than the refused one; another caller may have fetched it already. */
    Secret tokenInsteadOf(Secret refused) {
        return withLock(() -> {
            Token token = current;
            if (token == null || token.value().equals(refused)) {
                token = fetch();
            }
            return token.value();
        });
    }

    private Token fetch() {
        current = null;
        Token token = source.fetch();
        current = token;
        return token;
    }

    private Secret withLock(java.util.function.Supplier<Secret> action) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationException("Interrupted while waiting for a token");
        }
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
