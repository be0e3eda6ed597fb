package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of a source until it expires or is refused. Thread-safe: callers that need a new token at the same
 * time wait for the one that fetches it, and share its failure too, so that an account is not locked by many tries.
 */
public final class TokenCache {

    /** How long a failure is the answer to whoever asks. */
    static final Duration FAILURE_LASTS = Duration.ofSeconds(5);

    /** How long a refusal is not taken for an expired token any more, when a new token did not help. */
    static final Duration SUSPICION_RESTS = Duration.ofMinutes(5);

    private final TokenSource source;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by lock
    private @Nullable Token current;
    private @Nullable RuntimeException failure;
    private Instant failureEnds = Instant.MIN;
    private volatile Instant nextSuspicion = Instant.MIN;
    private volatile Secret lastAccepted = Secret.EMPTY;

    public TokenCache(TokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The token in use, or a new one when there is none or its life has ended. */
    public Secret token() {
        return withLock(() -> {
            Token token = current;
            if (token == null || !token.isValidAt(clock.instant())) {
                token = fetch();
            }
            return token.value();
        });
    }

    /** A token other than the refused one; another caller may have fetched it already. */
    public Secret tokenInsteadOf(Secret refused) {
        return withLock(() -> {
            Token token = current;
            if (token == null || token.value().equals(refused)) {
                token = fetch();
            }
            return token.value();
        });
    }

    /** Notes that the target accepted a token. */
    public void accepted(Secret token) {
        lastAccepted = token;
    }

    /**
     * A token other than one that may have expired, where that is worth a request: nobody knows its life, it was accepted
     * before, and no other one was fetched in vain for this reason lately. Else the same token.
     */
    public Secret tokenInsteadOfSuspect(Secret suspect) {
        return withLock(() -> {
            Token token = current;
            if (token == null || !token.value().equals(suspect)) {
                return token == null ? fetch().value() : token.value();
            }
            if (token.hasKnownLife()
                    || !suspect.equals(lastAccepted)
                    || clock.instant().isBefore(nextSuspicion)) {
                return suspect;
            }
            nextSuspicion = clock.instant().plus(SUSPICION_RESTS);
            try {
                return fetch().value();
            } catch (RuntimeException e) {
                // It may be good after all.
                current = token;
                throw e;
            }
        });
    }

    /** Notes that {@link #tokenInsteadOfSuspect} gave a token that was accepted where the one before was not. */
    public void renewalHelped() {
        nextSuspicion = Instant.MIN;
    }

    private Token fetch() {
        current = null;
        RuntimeException recent = failure;
        if (recent != null && clock.instant().isBefore(failureEnds)) {
            throw recent;
        }
        failure = null;
        try {
            Token token = source.fetch();
            current = token;
            return token;
        } catch (RuntimeException e) {
            // Whoever was interrupted speaks for nobody else.
            if (!Thread.currentThread().isInterrupted()) {
                failure = e;
                failureEnds = clock.instant().plus(FAILURE_LASTS);
            }
            throw e;
        }
    }

    private Secret withLock(Supplier<Secret> action) {
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
