package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.soffid.iam.sync.agent.scim.protocol.InterruptibleLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read when it is needed and used for some minutes. Thread-safe: one thread reads it, the others wait; an
 * interrupt ends their wait.
 */
final class ExpiringValue<T> {

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFETIME = Duration.ofMinutes(10);

    private final Supplier<T> reader;
    private final Predicate<Instant> outdated;
    private final Clock clock;
    private final InterruptibleLock lock;
    // Guarded by lock
    private @Nullable T known;
    private Instant beganAt = Instant.MIN;
    private Instant readAt = Instant.MIN;

    /**
     * Reads nothing yet.
     *
     * @param name what is read, for messages
     * @param outdated whether a value that was read at a moment, more than a minute ago, does not serve any more
     */
    ExpiringValue(String name, Supplier<T> reader, Predicate<Instant> outdated, Clock clock) {
        this.outdated = outdated;
        this.lock = new InterruptibleLock("another thread reads " + name);
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * The value that was read in the last minute, or in the last ten minutes if it is not outdated. Otherwise reads it now.
     */
    T get() {
        return lock.hold(this::knownOrRead);
    }

    /** Whether {@link #get()} gives what is known, and reads nothing. */
    boolean isKnown() {
        return lock.hold(() -> known != null && serves());
    }

    private T knownOrRead() {
        T value = known;
        if (value == null || !serves()) {
            Instant now = clock.instant();
            value = reader.get();
            known = value;
            beganAt = now;
            readAt = clock.instant();
        }
        return value;
    }

    private boolean serves() {
        Instant now = clock.instant();
        return !readAt.plus(LIFETIME).isBefore(now)
                || (!readAt.plus(LONGEST_LIFETIME).isBefore(now) && !outdated.test(beganAt));
    }
}
