package com.soffid.iam.sync.agent.scim.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is read when it is needed, and serves for a minute then. Thread-safe. */
final class ForAMinute<T> {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Supplier<T> reader;
    private final Clock clock;
    // Guarded by this
    private @Nullable T known;
    private Instant readAt = Instant.MIN;

    ForAMinute(Supplier<T> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    synchronized T get() {
        T value = known;
        if (value == null || readAt.plus(LIFETIME).isBefore(clock.instant())) {
            value = reader.get();
            known = value;
            readAt = clock.instant();
        }
        return value;
    }
}
