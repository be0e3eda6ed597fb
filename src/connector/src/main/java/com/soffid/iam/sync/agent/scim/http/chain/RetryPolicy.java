package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * Decides which requests are worth another attempt, and after how long a wait. A request that may have been carried out is
 * repeated only if it leaves the target in the same state. Thread-safe.
 */
public final class RetryPolicy {

    /** Answers that are about this moment and not about the request. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 502, 503, 504);

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_FAULT = 500;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MAX_DOUBLINGS = 10;

    private final DoubleSupplier random;

    /** @param random gives numbers from 0, inclusive, to 1, exclusive */
    public RetryPolicy(DoubleSupplier random) {
        this.random = random;
    }

    /** How long to wait before the request is sent again after this answer; empty if it is not sent again. */
    Optional<Duration> waitAfter(HttpCall call, HttpReply reply, int failures, Instant now) {
        if (!isWorthRepeating(call, reply)) {
            return Optional.empty();
        }
        return Optional.of(RetryAfter.retryAfter(reply, now)
                .or(() -> reply.status() == TOO_MANY ? RetryAfter.untilReset(reply, now) : Optional.empty())
                // A target that asks for no wait again and again is not ready, whatever it asks for.
                .map(asked -> failures == 1 ? asked : longer(asked, backoff(failures)))
                .orElseGet(() -> backoff(failures)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Whether an answer says that the request was not processed (429: RFC 6585, 4; 503 that names a time). */
    static boolean isRefusedUnseen(HttpReply reply) {
        return reply.status() == TOO_MANY
                || (reply.status() == UNAVAILABLE && reply.header("Retry-After").isPresent());
    }

    private static boolean isWorthRepeating(HttpCall call, HttpReply reply) {
        int status = reply.status();
        return isRefusedUnseen(reply)
                || (call.isRepeatable() && (PASSING.contains(status) || (status == SERVER_FAULT && isRead(call))));
    }

    /** A server fault on a write may be about the content; on a read it is about the server. */
    private static boolean isRead(HttpCall call) {
        return call.method().equals("GET");
    }

    /** How long to wait before a request that got no whole answer is sent again; empty if it is not sent again. */
    Optional<Duration> waitAfter(HttpCall call, TransportException failure, int failures) {
        if (!failure.retryCanHelp() || !(failure.certainlyNotSent() || call.isRepeatable())) {
            return Optional.empty();
        }
        // An idle connection that the target has closed says nothing about the target: another one is opened at once.
        return Optional.of(failure.fate() == Fate.CONNECTION_GONE && failures == 1 ? Duration.ZERO : backoff(failures));
    }

    /**
     * Exponential back-off with full jitter: a time between zero and a limit that doubles with each attempt. Callers that
     * failed together so come back at different moments.
     *
     * @param failures how many attempts failed, at least 1
     */
    private Duration backoff(int failures) {
        Duration limit = FIRST.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        Duration capped = limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
        return Duration.ofMillis((long) (capped.toMillis() * random.getAsDouble()));
    }
}
