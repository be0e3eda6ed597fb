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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends a request again if that can help and cannot harm, as {@link RetryPolicy} says. The number of attempts is limited,
 * and one deadline holds for all of them: each call that passes carries it, so that redirects, waits and token requests
 * end by it too. An interrupt of the thread ends a wait. Thread-safe.
 */
public final class RetryingTransport implements HttpTransport {

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
    public HttpReply exchange(HttpCall unlimited) {
        Attempts attempts = new Attempts(clock);
        HttpCall call = unlimited.by(attempts.begin.plus(settings.operationTimeout()));
        while (true) {
            Attempt attempt = Attempt.of(next, call.within(attempts.left(call)));
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

    /** Why no attempt follows after this wait; empty if one does. */
    private Optional<String> noTimeFor(Duration wait, HttpCall call, Attempts attempts) {
        if (attempts.count() >= settings.maxAttempts()) {
            return Optional.of("no more attempts (maxAttempts)");
        }
        if (wait.compareTo(settings.maxRetryAfter()) > 0) {
            return Optional.of("the target asks to wait " + wait.toSeconds() + " s (maxRetryAfter)");
        }
        if (wait.compareTo(call.within(attempts.left(call)).timeLeft(clock.instant())) >= 0) {
            return Optional.of("no time for another attempt (operationTimeout)");
        }
        return Optional.empty();
    }

    /** One attempt to get an answer: the answer, or why none came. Immutable. */
    private static final class Attempt {

        private final Optional<HttpReply> reply;
        private final Optional<TransportException> failure;

        private Attempt(Optional<HttpReply> reply, Optional<TransportException> failure) {
            this.reply = reply;
            this.failure = failure;
        }

        static Attempt of(HttpTransport transport, HttpCall call) {
            try {
                return new Attempt(Optional.of(transport.exchange(call)), Optional.empty());
            } catch (TransportException e) {
                return new Attempt(Optional.empty(), Optional.of(e));
            }
        }

        /** How long to wait before the next attempt; empty if this was the last one. */
        Optional<Duration> waitBeforeNext(RetryPolicy policy, HttpCall call, int failures, Instant now) {
            return reply.flatMap(answer -> policy.waitAfter(call, answer, failures, now))
                    .or(() -> failure.flatMap(error -> policy.waitAfter(call, error, failures)));
        }

        /** The result in one or two words, for a message. */
        String text() {
            return reply.map(answer -> String.valueOf(answer.status()))
                    .or(() -> failure.map(error -> error.certainlyNotSent() ? "not connected" : "no whole answer"))
                    .orElse("");
        }

        /** Whether the target may have carried out the request. */
        boolean mayBeDone() {
            return reply.map(answer -> !RetryPolicy.isRefusedUnseen(answer))
                    .or(() -> failure.map(error -> !error.certainlyNotSent()))
                    .orElse(true);
        }
    }

    /** The attempts to get one answer. For one thread. */
    private static final class Attempts {

        private final Clock clock;
        private final Instant begin;
        private final List<String> results = new ArrayList<>();
        private boolean mayBeDone;

        Attempts(Clock clock) {
            this.clock = clock;
            this.begin = clock.instant();
        }

        void add(Attempt attempt) {
            results.add(attempt.text());
            mayBeDone |= attempt.mayBeDone();
        }

        int count() {
            return results.size();
        }

        private Duration elapsed() {
            return Duration.between(begin, clock.instant());
        }

        /** How long the caller goes on waiting; see {@link HttpCall#within}. */
        Duration left(HttpCall call) {
            return call.answerTimeout().minus(elapsed());
        }

        /**
         * Returns the answer of the last attempt, or throws its failure.
         *
         * @param why no attempt follows; empty if the answer says it
         */
        HttpReply end(Attempt last, String why) {
            return last.reply
                    .map(answer -> answer.withTried(history(why)))
                    .orElseThrow(() -> last(last.failure.orElseThrow(), why));
        }

        /** The failure that ends all attempts. The request counts as not carried out only if that holds for each attempt. */
        TransportException last(TransportException failure, String why) {
            String history = history(why);
            Fate fate = mayBeDone ? failure.fate().afterOneThatMayBeDone() : failure.fate();
            return history.isEmpty() ? failure : failure.asLast(fate, history);
        }

        /** {@code tried 3 times in 12 s: 503, no answer, 503}; empty after one attempt without more to say. */
        private String history(String why) {
            return results.size() < 2 && why.isEmpty()
                    ? ""
                    : "tried " + (results.size() == 1 ? "once" : results.size() + " times") + " in "
                            + elapsed().toSeconds() + " s: " + String.join(", ", results)
                            + (why.isEmpty() ? "" : "; " + why);
        }
    }
}
