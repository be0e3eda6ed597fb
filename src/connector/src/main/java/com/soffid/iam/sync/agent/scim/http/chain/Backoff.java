package com.soffid.iam.sync.agent.scim.http.chain;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Exponential back-off with full jitter: anything between nothing and a limit that doubles with each attempt, so that
 * callers who failed together do not come back together. Thread-safe.
 */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MAX_DOUBLINGS = 10;

    private final DoubleSupplier random;

    /** @param random gives numbers from 0, inclusive, to 1, exclusive */
    public Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** @param failures how many attempts failed, at least 1 */
    Duration after(int failures) {
        Duration limit = FIRST.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        Duration capped = limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
        return Duration.ofMillis((long) (capped.toMillis() * random.getAsDouble()));
    }
}
