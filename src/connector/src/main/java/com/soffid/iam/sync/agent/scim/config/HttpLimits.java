package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import java.time.Duration;

/** Limits of time and size on one HTTP request. Immutable. */
public final class HttpLimits {

    private static final int DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final Duration requestTimeout;
    private final int maxResponseBytes;

    /**
     * Takes values above zero.
     *
     * @param connectTimeout until a connection is open
     * @param responseTimeout between two bytes of an answer
     * @param requestTimeout for the whole request, from the call to the last byte of the answer
     * @param maxResponseBytes of the answer's body, uncompressed
     */
    public HttpLimits(
            Duration connectTimeout, Duration responseTimeout, Duration requestTimeout, int maxResponseBytes) {
        this.connectTimeout = connectTimeout;
        this.responseTimeout = responseTimeout;
        this.requestTimeout = requestTimeout;
        this.maxResponseBytes = maxResponseBytes;
    }

    public static HttpLimits read(JsonSettings settings) {
        return new HttpLimits(
                settings.seconds("connectTimeout", 10),
                settings.seconds("responseTimeout", 60),
                settings.seconds("requestTimeout", 120),
                settings.number("maxResponseBytes", DEFAULT_MAX_RESPONSE_BYTES));
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration responseTimeout() {
        return responseTimeout;
    }

    public Duration requestTimeout() {
        return requestTimeout;
    }

    public int maxResponseBytes() {
        return maxResponseBytes;
    }
}
