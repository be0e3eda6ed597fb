package com.soffid.iam.scim.acceptance.emulation;

import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rate limit. After a number of requests, it answers 429 with {@code Retry-After} until the waiting time is over (RFC
 * 6585, 4). A request before that time restarts the waiting time. Thread-safe.
 */
public final class Quota {
    private final int burst;
    private final Duration rest;
    private final Predicate<WebRequest> counted;
    private final InstantSource clock;
    private int used;
    private int refused;
    private int early;
    private Instant closedUntil = Instant.MIN;

    /**
     * Creates a rate limit.
     *
     * @param burst the number of requests between two waiting times
     * @param rest the waiting time, in whole seconds
     * @param counted selects the requests that count
     */
    public Quota(int burst, Duration rest, Predicate<WebRequest> counted, InstantSource clock) {
        this.burst = burst;
        this.rest = rest;
        this.counted = counted;
        this.clock = clock;
    }

    /** No limit. */
    public static Quota none() {
        return new Quota(Integer.MAX_VALUE, Duration.ZERO, request -> false, InstantSource.system());
    }

    /** Allows a number of requests of any kind, then requires a waiting time of one second. */
    public static Quota of(int burst) {
        return new Quota(burst, Duration.ofSeconds(1), request -> true, InstantSource.system());
    }

    /** The number of requests that were refused. */
    public synchronized int refused() {
        return refused;
    }

    /** The number of requests that came before the requested waiting time was over. */
    public synchronized int early() {
        return early;
    }

    /** Puts this limit before a server. */
    public WebHandler before(WebHandler server) {
        return request -> answer(request).orElseGet(() -> server.handle(request));
    }

    synchronized Optional<WebReply> answer(WebRequest request) {
        if (!counted.test(request)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            early++;
        } else if (used < burst) {
            used++;
            return Optional.empty();
        }
        refused++;
        used = 0;
        closedUntil = now.plus(rest);
        return Optional.of(WebReply.scimError(429, "Too many requests")
                .withHeader("Retry-After", String.valueOf(rest.toSeconds())));
    }
}
