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
 * A rate limit: so many requests, then 429 with {@code Retry-After} until that time is over (RFC 6585, 4). Who comes back
 * too early waits anew. Thread-safe.
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
     * @param burst how many requests there are between two rests
     * @param rest whole seconds
     * @param counted which requests count
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

    /** So many requests of any kind, then a second of rest. */
    public static Quota of(int burst) {
        return new Quota(burst, Duration.ofSeconds(1), request -> true, InstantSource.system());
    }

    /** How many requests came too early or were too many. */
    public synchronized int refused() {
        return refused;
    }

    /** How many came before the time was over that they were asked to wait. */
    public synchronized int early() {
        return early;
    }

    /** Stands before a server. */
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
