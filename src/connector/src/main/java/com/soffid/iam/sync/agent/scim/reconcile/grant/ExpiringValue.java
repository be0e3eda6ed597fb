package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.soffid.iam.sync.agent.scim.protocol.InterruptibleLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read when it is needed and used for one minute. Thread-safe: one thread reads it, the others wait; an
 * interrupt ends their wait.
 */
final class ExpiringValue<T> {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Supplier<T> reader;
    private final Clock clock;
    private final InterruptibleLock lock;
    // Guarded by lock
    private @Nullable T known;
    private Instant readAt = Instant.MIN;

    /** @param name what is read, for messages */
    ExpiringValue(String name, Supplier<T> reader, Clock clock) {
        this.lock = new InterruptibleLock("another thread reads " + name);
        this.reader = reader;
        this.clock = clock;
    }

    /** The value that was read in the last minute, or else reads it now. */
    T get() {
        return lock.hold(this::knownOrRead);
    }

    private T knownOrRead() {
        T value = known;
        if (value == null || readAt.plus(LIFETIME).isBefore(clock.instant())) {
            value = reader.get();
            known = value;
            readAt = clock.instant();
        }
        return value;
    }
}
