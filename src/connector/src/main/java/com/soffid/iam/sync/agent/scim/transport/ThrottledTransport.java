package com.soffid.iam.sync.agent.scim.transport;

import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds requests back before a limit is hit: one that the target announces in its answers, and one that is configured.
 * All threads of an agent share it. Thread-safe.
 */
final class ThrottledTransport implements HttpTransport {

    private final HttpTransport next;
    private final Optional<RateLimit> reads;
    private final Optional<RateLimit> writes;
    private final Duration longestWait;
    private final Pause pause;
    private final Clock clock;
    private volatile Instant notBefore = Instant.MIN;

    ThrottledTransport(HttpTransport next, RetrySettings settings, Pause pause, Clock clock) {
        this.next = next;
        this.reads = limit(settings.readsPerMinute());
        this.writes = limit(settings.writesPerMinute());
        this.longestWait = settings.maxRetryAfter();
        this.pause = pause;
        this.clock = clock;
    }

    private static Optional<RateLimit> limit(OptionalInt perMinute) {
        return perMinute.isPresent() ? Optional.of(new RateLimit(perMinute.getAsInt())) : Optional.empty();
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        Optional<RateLimit> own = call.method().equals("GET") ? reads : writes;
        own.ifPresent(limit -> pause.before(call, limit.take(clock.instant())));
        pause.before(call, untilReset(clock.instant()));
        HttpReply reply = next.exchange(call);
        Instant now = clock.instant();
        WaitingTime.untilReset(reply, now)
                .map(wait -> wait.compareTo(longestWait) > 0 ? longestWait : wait)
                .ifPresent(wait -> notBefore = now.plus(wait));
        return reply;
    }

    private Duration untilReset(Instant now) {
        Instant reset = notBefore;
        return reset.isAfter(now) ? Duration.between(now, reset) : Duration.ZERO;
    }
}
