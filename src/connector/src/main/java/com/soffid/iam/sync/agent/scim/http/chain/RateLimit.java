package com.soffid.iam.sync.agent.scim.http.chain;

import java.time.Duration;
import java.time.Instant;

/**
 * So many requests a minute, a tenth of them at once: the generic cell rate algorithm, which needs one moment as its state.
 * Thread-safe.
 */
final class RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int BURSTS = 10;

    private final Duration interval;
    private final Duration burst;
    // Guarded by this
    private Instant next = Instant.MIN;

    RateLimit(int perMinute) {
        interval = MINUTE.dividedBy(perMinute);
        burst = interval.multipliedBy(Math.max(0, perMinute / BURSTS - 1));
    }

    /** Takes a place in the row; how long to wait until it is there. Takes none when that is longer than wanted. */
    synchronized Duration take(Instant now, Duration longest) {
        Instant place = next.isBefore(now) ? now : next;
        Duration wait = Duration.between(now, place).minus(burst);
        if (wait.compareTo(longest) < 0) {
            next = place.plus(interval);
        }
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
