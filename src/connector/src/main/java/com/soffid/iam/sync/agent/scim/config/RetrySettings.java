package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import java.time.Duration;
import java.util.OptionalInt;

/** How long and how often a request is repeated, and how many requests may be sent in a minute. Immutable. */
public final class RetrySettings {

    private final int maxAttempts;
    private final Duration operationTimeout;
    private final Duration maxRetryAfter;
    private final OptionalInt readsPerMinute;
    private final OptionalInt writesPerMinute;

    /**
     * Takes values above zero.
     *
     * @param maxAttempts how often a request is sent at most, the first time included
     * @param operationTimeout for a request with its repetitions, redirects, token requests and waits
     * @param maxRetryAfter the longest wait that the target may ask for
     * @param readsPerMinute the limit on GET requests, if there is one
     * @param writesPerMinute the limit on other requests, if there is one
     */
    public RetrySettings(
            int maxAttempts,
            Duration operationTimeout,
            Duration maxRetryAfter,
            OptionalInt readsPerMinute,
            OptionalInt writesPerMinute) {
        this.maxAttempts = maxAttempts;
        this.operationTimeout = operationTimeout;
        this.maxRetryAfter = maxRetryAfter;
        this.readsPerMinute = readsPerMinute;
        this.writesPerMinute = writesPerMinute;
    }

    static RetrySettings read(JsonSettings settings) {
        JsonSettings rate = settings.group("rateLimit");
        RetrySettings read = new RetrySettings(
                settings.number("maxAttempts", 5),
                settings.seconds("operationTimeout", 300),
                settings.seconds("maxRetryAfter", 120),
                rate.optionalNumber("reads"),
                rate.optionalNumber("writes"));
        rate.refuseOthers();
        return read;
    }

    public int maxAttempts() {
        return maxAttempts;
    }

    public Duration operationTimeout() {
        return operationTimeout;
    }

    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    public OptionalInt readsPerMinute() {
        return readsPerMinute;
    }

    public OptionalInt writesPerMinute() {
        return writesPerMinute;
    }
}
