package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends a request again when that can help and cannot harm, as {@link RetryPolicy} says, within a budget of attempts and
 * time; an attempt ends with that time too, and a call may have a shorter time of its own. A token that has to be fetched on the way has a budget of its own. The waits
 * end when the thread is interrupted. Thread-safe.
 */
public final class RetryingTransport implements HttpTransport {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final HttpTransport next;
    private final RetryPolicy policy;
    private final RetrySettings settings;
    private final Pause pause;
    private final Clock clock;

    public RetryingTransport(HttpTransport next, RetryPolicy policy, RetrySettings settings, Pause pause, Clock clock) {
        this.next = next;
        this.policy = policy;
        this.settings = settings;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        Attempts attempts = new Attempts(clock);
        while (true) {
            Attempt attempt = Attempt.of(next, call.within(timeLeft(call, attempts)));
            attempts.add(attempt);
            Optional<Duration> wait = attempt.waitBeforeNext(policy, call, attempts.count(), clock.instant());
            if (wait.isEmpty()) {
                return attempts.end(attempt, "");
            }
            Optional<String> end = noTimeFor(wait.get(), call, attempts);
            if (end.isPresent()) {
                return attempts.end(attempt, end.get());
            }
            try {
                pause.before(call, wait.get());
            } catch (TransportException interrupted) {
                throw attempts.last(interrupted, "no further attempt");
            }
        }
    }

    /** All attempts have the time that the call has, if that is less than the time of an operation. */
    private Duration timeLeft(HttpCall call, Attempts attempts) {
        Duration all = settings.operationTimeout();
        Duration left = (call.timeLeft().compareTo(all) < 0 ? call.timeLeft() : all).minus(attempts.elapsed());
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    /** Why there is no further attempt after this wait; empty when there is one. */
    private Optional<String> noTimeFor(Duration wait, HttpCall call, Attempts attempts) {
        if (attempts.count() >= settings.maxAttempts()) {
            return Optional.of("no more attempts (maxAttempts)");
        }
        if (wait.compareTo(settings.maxRetryAfter()) > 0) {
            return Optional.of("the target asks to wait " + wait.toSeconds() + " s (maxRetryAfter)");
        }
        if (wait.compareTo(timeLeft(call, attempts)) >= 0) {
            return Optional.of("no time for another attempt (operationTimeout)");
        }
        return Optional.empty();
    }
}
