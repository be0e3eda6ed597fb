package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was tried to get one answer. For one thread. */
final class Attempts {

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

    Duration elapsed() {
        return Duration.between(begin, clock.instant());
    }

    /**
     * The answer of the last attempt, or its failure.
     *
     * @param why there is no further one, where that is not plain
     */
    HttpReply end(Attempt last, String why) {
        return last.reply()
                .map(answer -> answer.withTried(history(why)))
                .orElseThrow(() -> last(last.failure().orElseThrow(), why));
    }

    /** A failure that ends them all: it is known not to be carried out when that holds for each of them. */
    TransportException last(TransportException failure, String why) {
        String history = history(why);
        Fate fate = mayBeDone ? failure.fate().afterOneThatMayBeDone() : failure.fate();
        return history.isEmpty() ? failure : failure.asLast(fate, history);
    }

    /** {@code tried 3 times in 12 s: 503, no answer, 503}; empty when there was one attempt only. */
    private String history(String why) {
        return results.size() < 2 && why.isEmpty()
                ? ""
                : "tried " + (results.size() == 1 ? "once" : results.size() + " times") + " in "
                        + elapsed().toSeconds() + " s: " + String.join(", ", results)
                        + (why.isEmpty() ? "" : "; " + why);
    }
}
