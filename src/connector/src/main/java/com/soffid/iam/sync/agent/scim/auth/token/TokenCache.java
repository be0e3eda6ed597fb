package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of a source until it expires or is refused. If several threads need a new token at the same time, one of
 * them fetches it and the others wait. They share its failure too, so that many tries do not lock an account. A thread
 * waits until the deadline of its request at most. Thread-safe.
 */
public final class TokenCache {

    /** How long all callers get the failure of one fetch. */
    static final Duration FAILURE_LASTS = Duration.ofSeconds(5);

    /** If a new token did not help, how long a 403 or 500 is not taken for an expired token. */
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

    /** The token in use, or a new one if there is none or its life has ended. */
    public Secret token(Instant deadline) {
        return withLock(deadline, () -> {
            Token token = current;
            if (token == null || !token.isValidAt(clock.instant())) {
                token = fetch(deadline);
            }
            return token.value();
        });
    }

    /** A token other than the refused one. Another thread may have fetched it already. */
    public Secret tokenInsteadOf(Secret refused, Instant deadline) {
        return withLock(deadline, () -> {
            Token token = current;
            if (token == null || token.value().equals(refused)) {
                token = fetch(deadline);
            }
            return token.value();
        });
    }

    /** Notes that the target accepted a token. */
    public void accepted(Secret token) {
        lastAccepted = token;
    }

    /**
     * A token other than one that may have expired, if that is worth a request: the life of the token is not known, the
     * target accepted it before, and no fetch for this reason was in vain in the last minutes. Else the same token.
     */
    public Secret tokenInsteadOfSuspect(Secret suspect, Instant deadline) {
        return withLock(deadline, () -> {
            Token token = current;
            if (token == null || !token.value().equals(suspect)) {
                return token == null ? fetch(deadline).value() : token.value();
            }
            if (token.hasKnownLife()
                    || !suspect.equals(lastAccepted)
                    || clock.instant().isBefore(nextSuspicion)) {
                return suspect;
            }
            nextSuspicion = clock.instant().plus(SUSPICION_RESTS);
            try {
                return fetch(deadline).value();
            } catch (RuntimeException e) {
                // The token may be good after all.
                current = token;
                throw e;
            }
        });
    }

    /** Notes that the target accepted the token of {@link #tokenInsteadOfSuspect} where it refused the one before. */
    public void renewalHelped() {
        nextSuspicion = Instant.MIN;
    }

    private Token fetch(Instant deadline) {
        current = null;
        RuntimeException recent = failure;
        if (recent != null && clock.instant().isBefore(failureEnds)) {
            throw recent;
        }
        failure = null;
        try {
            Token token = source.fetch(deadline);
            current = token;
            return token;
        } catch (RuntimeException e) {
            // An interrupt, or a deadline that has passed, is about this thread's call only.
            if (!Thread.currentThread().isInterrupted() && clock.instant().isBefore(deadline)) {
                failure = e;
                failureEnds = clock.instant().plus(FAILURE_LASTS);
            }
            throw e;
        }
    }

    private Secret withLock(Instant deadline, Supplier<Secret> action) {
        long left = TimeUnit.NANOSECONDS.convert(Duration.between(clock.instant(), deadline));
        try {
            if (!lock.tryLock(left, TimeUnit.NANOSECONDS)) {
                throw new AuthenticationException(
                        "No token: another request fetches one, and no time is left to wait for"
                                + " it (operationTimeout)");
            }
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
