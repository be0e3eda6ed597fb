package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One attempt to get an answer: what came, or why nothing did. Immutable. */
final class Attempt {

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

    /** How long to wait before the next one; empty when this was the last one. */
    Optional<Duration> waitBeforeNext(RetryPolicy policy, HttpCall call, int failures, Instant now) {
        return reply.flatMap(answer -> policy.waitAfter(call, answer, failures, now))
                .or(() -> failure.flatMap(error -> policy.waitAfter(call, error, failures)));
    }

    /** What it led to, for whoever tells the story. */
    String text() {
        return reply.map(answer -> String.valueOf(answer.status()))
                .or(() -> failure.map(error -> error.certainlyNotSent() ? "not connected" : "no whole answer"))
                .orElse("");
    }

    /** Whether the target may have carried the request out. */
    boolean mayBeDone() {
        return reply.map(answer -> !RetryPolicy.isRefusedUnseen(answer))
                .or(() -> failure.map(error -> !error.certainlyNotSent()))
                .orElse(true);
    }

    Optional<HttpReply> reply() {
        return reply;
    }

    Optional<TransportException> failure() {
        return failure;
    }
}
