package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds requests back before a limit is hit: one that the target announces in its answers, and one that is configured.
 * All threads of an agent share it. Thread-safe.
 */
public final class ThrottledTransport implements HttpTransport {

    private final HttpTransport next;
    private final Optional<RateLimit> reads;
    private final Optional<RateLimit> writes;
    private final Duration longestWait;
    private final Pause pause;
    private final Clock clock;
    // Guarded by this
    private Instant notBefore = Instant.MIN;

    public ThrottledTransport(HttpTransport next, RetrySettings settings, Pause pause, Clock clock) {
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
        HttpCall inTurn = own.map(limit -> after(limit.take(clock.instant(), call.timeLeft()), call))
                .orElse(call);
        HttpReply reply = next.exchange(after(untilReset(clock.instant()), inTurn));
        Instant now = clock.instant();
        RetryAfter.untilReset(reply, now)
                .map(wait -> wait.compareTo(longestWait) > 0 ? longestWait : wait)
                .ifPresent(wait -> holdBackUntil(now.plus(wait)));
        return reply;
    }

    /** The call, with the time that is left to it after this wait. */
    private HttpCall after(Duration wait, HttpCall call) {
        if (wait.compareTo(call.timeLeft()) >= 0) {
            throw new TransportException(
                    call + " was not sent: its turn comes in " + wait.toSeconds()
                            + " s, by the limit on requests, and that is too late (operationTimeout)",
                    Fate.REFUSED);
        }
        pause.before(call, wait);
        return call.within(call.timeLeft().minus(wait));
    }

    /** Answers overtake each other: an earlier moment in a later one takes nothing back. */
    private synchronized void holdBackUntil(Instant reset) {
        if (reset.isAfter(notBefore)) {
            notBefore = reset;
        }
    }

    private synchronized Duration untilReset(Instant now) {
        return notBefore.isAfter(now) ? Duration.between(now, notBefore) : Duration.ZERO;
    }
}
