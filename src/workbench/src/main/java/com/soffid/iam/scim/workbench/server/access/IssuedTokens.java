package com.soffid.iam.scim.workbench.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The tokens that the server gave out, and until when each is good. Thread-safe. */
final class IssuedTokens {
    private final Clock clock;
    private final Duration lifetime;
    private final Map<String, Instant> expiries = new HashMap<>();
    private int issued;

    IssuedTokens(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    synchronized String issue() {
        String token = UUID.randomUUID().toString();
        expiries.put(token, clock.instant().plus(lifetime));
        issued++;
        return token;
    }

    synchronized boolean isValid(String token) {
        Instant expiry = expiries.get(token);
        return expiry != null && clock.instant().isBefore(expiry);
    }

    synchronized void revokeAll() {
        expiries.clear();
    }

    synchronized int issued() {
        return issued;
    }

    Duration lifetime() {
        return lifetime;
    }
}
