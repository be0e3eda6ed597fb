package com.soffid.iam.sync.agent.scim.config;

import java.time.Duration;

/** Limits of time and size on one HTTP request. Immutable. */
public final class HttpLimits {

    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final Duration requestTimeout;
    private final int maxResponseBytes;

    /**
     * Takes values above zero.
     *
     * @param connectTimeout until a connection stands
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
