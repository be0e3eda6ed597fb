package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests are worth another attempt, and after how long a wait. What may have been carried out is repeated only
 * where that ends in the same state. Thread-safe.
 */
public final class RetryPolicy {

    /** Answers that speak of this moment and not of the request. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 502, 503, 504);

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_FAULT = 500;

    private final Backoff backoff;

    public RetryPolicy(Backoff backoff) {
        this.backoff = backoff;
    }

    /** How long to wait before the request is sent again; empty when it is not. */
    Optional<Duration> waitAfter(HttpCall call, HttpReply reply, int failures, Instant now) {
        if (!isWorthRepeating(call, reply)) {
            return Optional.empty();
        }
        return Optional.of(RetryAfter.retryAfter(reply, now)
                .or(() -> reply.status() == TOO_MANY ? RetryAfter.untilReset(reply, now) : Optional.empty())
                // A target that says "at once" again and again is not ready, whatever it says.
                .map(asked -> failures == 1 ? asked : longer(asked, backoff.after(failures)))
                .orElseGet(() -> backoff.after(failures)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Whether an answer says that the request was not looked at (429: RFC 6585, 4; 503 that names a time). */
    static boolean isRefusedUnseen(HttpReply reply) {
        return reply.status() == TOO_MANY
                || (reply.status() == UNAVAILABLE && reply.header("Retry-After").isPresent());
    }

    private static boolean isWorthRepeating(HttpCall call, HttpReply reply) {
        int status = reply.status();
        return isRefusedUnseen(reply)
                || (call.isRepeatable() && (PASSING.contains(status) || (status == SERVER_FAULT && isRead(call))));
    }

    /** A server fault on a write may be about what is written; on a read it is about the server. */
    private static boolean isRead(HttpCall call) {
        return call.method().equals("GET");
    }

    /** The same, for a request that got no whole answer. */
    Optional<Duration> waitAfter(HttpCall call, TransportException failure, int failures) {
        if (!failure.retryCanHelp() || !(failure.certainlyNotSent() || call.isRepeatable())) {
            return Optional.empty();
        }
        // An idle connection that the target has closed says nothing about the target: another one is opened at once.
        return Optional.of(
                failure.fate() == Fate.CONNECTION_GONE && failures == 1 ? Duration.ZERO : backoff.after(failures));
    }
}
