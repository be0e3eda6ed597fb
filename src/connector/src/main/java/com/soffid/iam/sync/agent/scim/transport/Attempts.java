package com.soffid.iam.sync.agent.scim.transport;

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

    Attempts(Clock clock) {
        this.clock = clock;
        this.begin = clock.instant();
    }

    void add(String result) {
        results.add(result);
    }

    int count() {
        return results.size();
    }

    Duration elapsed() {
        return Duration.between(begin, clock.instant());
    }

    /** {@code tried 3 times in 12 s: 503, no answer, 503}; empty when there was one attempt only. */
    String history(String why) {
        return results.size() < 2 && why.isEmpty()
                ? ""
                : "tried " + (results.size() == 1 ? "once" : results.size() + " times") + " in "
                        + elapsed().toSeconds() + " s: " + String.join(", ", results)
                        + (why.isEmpty() ? "" : "; " + why);
    }
}
