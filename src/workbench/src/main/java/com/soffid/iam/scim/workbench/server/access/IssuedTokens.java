package com.soffid.iam.scim.workbench.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The tokens that the server issued, with their expiry. Thread-safe. */
public final class IssuedTokens {
    private final Clock clock;
    private final Duration lifetime;
    private final Map<String, Instant> expiries = new HashMap<>();
    private int issued;

    public IssuedTokens(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    public synchronized String issue() {
        String token = UUID.randomUUID().toString();
        expiries.put(token, clock.instant().plus(lifetime));
        issued++;
        return token;
    }

    synchronized boolean isValid(String token) {
        Instant expiry = expiries.get(token);
        return expiry != null && clock.instant().isBefore(expiry);
    }

    public synchronized void revokeAll() {
        expiries.clear();
    }

    public synchronized int issued() {
        return issued;
    }

    Duration lifetime() {
        return lifetime;
    }
}
