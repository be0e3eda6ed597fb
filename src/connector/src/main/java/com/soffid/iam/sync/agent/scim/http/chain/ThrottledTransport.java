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
 * Delays requests so that they stay below two limits: the one that the target announces in its answers, and the one of the
 * setting {@code rateLimit}. All threads that send through this object share both. Thread-safe.
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
        Instant start = clock.instant();
        Optional<RateLimit> own = call.method().equals("GET") ? reads : writes;
        HttpCall inTurn = own.map(limit -> after(limit.take(start, call.timeLeft(start)), call))
                .orElse(call);
        HttpReply reply = next.exchange(after(untilReset(clock.instant()), inTurn));
        Instant now = clock.instant();
        RetryAfter.untilReset(reply, now)
                .map(wait -> wait.compareTo(longestWait) > 0 ? longestWait : wait)
                .ifPresent(wait -> holdBackUntil(now.plus(wait)));
        return reply;
    }

    /** Waits, and returns the call with what is left of its answer timeout. */
    private HttpCall after(Duration wait, HttpCall call) {
        if (!wait.isZero() && wait.compareTo(call.timeLeft(clock.instant())) >= 0) {
            throw new TransportException(
                    call + " was not sent: the limit on requests allows it in " + wait.toSeconds()
                            + " s only, and there is no time to wait that long (operationTimeout)",
                    Fate.REFUSED);
        }
        if (wait.isZero()) {
            return call;
        }
        pause.before(call, wait);
        return call.within(call.answerTimeout().minus(wait));
    }

    /** Answers overtake each other, so an earlier reset in a later answer does not shorten the wait. */
    private synchronized void holdBackUntil(Instant reset) {
        if (reset.isAfter(notBefore)) {
            notBefore = reset;
        }
    }

    private synchronized Duration untilReset(Instant now) {
        return notBefore.isAfter(now) ? Duration.between(now, notBefore) : Duration.ZERO;
    }

    /**
     * A number of requests a minute, of which a tenth may be sent at once: the generic cell rate algorithm, whose state is
     * one moment. Thread-safe.
     */
    private static final class RateLimit {

        private static final Duration MINUTE = Duration.ofMinutes(1);
        private static final int BURSTS = 10;

        private final Duration interval;
        private final Duration burst;
        // Guarded by this
        private Instant next = Instant.MIN;

        RateLimit(int perMinute) {
            interval = MINUTE.dividedBy(perMinute);
            burst = interval.multipliedBy(Math.max(0, perMinute / BURSTS - 1));
        }

        /** Reserves the next turn and returns the wait until then. Reserves nothing if the wait is not shorter than the longest. */
        synchronized Duration take(Instant now, Duration longest) {
            Instant turn = next.isBefore(now) ? now : next;
            Duration wait = Duration.between(now, turn).minus(burst);
            if (wait.compareTo(longest) < 0) {
                next = turn.plus(interval);
            }
            return wait.isNegative() ? Duration.ZERO : wait;
        }
    }
}
