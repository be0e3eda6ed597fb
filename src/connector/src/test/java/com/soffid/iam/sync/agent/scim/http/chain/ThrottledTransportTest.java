package com.soffid.iam.sync.agent.scim.http.chain;

import static com.soffid.iam.sync.agent.scim.http.chain.TestTransport.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottledTransportTest {

    private static final URI USERS = URI.create("https://scim.example/v2/Users");
    private static final HttpCall READ = HttpCall.of("GET", USERS);
    private static final HttpCall WRITE = HttpCall.of("POST", USERS);

    @ParameterizedTest
    @CsvSource({
        "RateLimit-Remaining, 0, RateLimit-Reset, 9",
        "ratelimit-remaining, 0, ratelimit-reset, 9",
        "X-RateLimit-Remaining, 0, X-RateLimit-Reset, 9",
        // 2026-11-24T10:00:09Z, as GitHub says it
        "X-RateLimit-Remaining, 0, X-RateLimit-Reset, 1795514409",
        "X-Rate-Limit-Remaining, 0, X-Rate-Limit-Reset, 1795514409",
        "RateLimit, '\"default\";r=0;t=9', RateLimit-Policy, '\"default\";q=100;w=60'",
        "RateLimit, '\"hour, long\";r=50;t=3000, \"minute\";r=0;t=9', RateLimit-Policy, x",
        "RateLimit, '\"minute\";r=0;t=9, \"second\";r=0;t=1', RateLimit-Policy, x"
    })
    void afterTheLastAllowedRequestTheNextOneWaitsForTheReset(String name, String value, String other, String reset) {
        TestTransport target = new TestTransport(status(200, name, value, other, reset), status(200));
        ThrottledTransport throttled = throttled(target);

        throttled.exchange(READ);
        throttled.exchange(READ);
        throttled.exchange(READ);

        assertThat(target.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({
        "RateLimit-Remaining, 1, RateLimit-Reset, 9",
        "X-RateLimit-Remaining, 0, X-RateLimit-Limit, 9",
        "X-RateLimit-Remaining, 0, X-RateLimit-Reset, tomorrow",
        "X-RateLimit-Remaining, 0, X-RateLimit-Reset, 1700000000",
        "RateLimit, '\"default\";r=1;t=9', RateLimit-Policy, x",
        "RateLimit, nonsense, RateLimit-Policy, x"
    })
    void nothingWaitsWhileSomethingRemains(String name, String value, String other, String reset) {
        TestTransport target = new TestTransport(status(200, name, value, other, reset));
        ThrottledTransport throttled = throttled(target);

        throttled.exchange(READ);
        throttled.exchange(READ);

        assertThat(target.waits()).isEmpty();
    }

    @Test
    void aResetThatIsFarAwayIsWaitedForOnlySoLong() {
        TestTransport target =
                new TestTransport(status(200, "RateLimit-Remaining", "0", "RateLimit-Reset", "86400"), status(200));
        ThrottledTransport throttled = throttled(target);

        throttled.exchange(READ);
        throttled.exchange(READ);

        assertThat(target.waits()).containsExactly(Duration.ofMinutes(2));
    }

    @Test
    void anEarlierResetInALaterAnswerDoesNotShortenTheWait() {
        TestTransport target =
                new TestTransport(status(200, "RateLimit-Remaining", "0", "RateLimit-Reset", "9"), status(200));
        TestTransport slow = new TestTransport(status(200, "RateLimit-Remaining", "0", "RateLimit-Reset", "1"));
        ThrottledTransport both = new ThrottledTransport(
                call -> {
                    HttpReply first = target.exchange(call);
                    return call.method().equals("POST") ? slow.exchange(call) : first;
                },
                settings(OptionalInt.empty(), OptionalInt.empty()),
                duration -> target.waits().add(duration),
                target);

        both.exchange(READ);
        both.exchange(WRITE);
        both.exchange(READ);

        assertThat(target.waits()).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(9));
    }

    @Test
    void aResetThatIsTooLateIsNotWaitedFor() {
        TestTransport target = new TestTransport(status(200, "RateLimit-Remaining", "0", "RateLimit-Reset", "60"));
        ThrottledTransport throttled = throttled(target);
        throttled.exchange(READ);

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> throttled.exchange(WRITE.within(Duration.ofSeconds(60))))
                .withMessageContainingAll("60 s", "operationTimeout")
                .satisfies(error -> assertThat(error.certainlyNotSent()).isTrue());
        assertThat(target.waits()).isEmpty();
    }

    @Test
    void aRequestThatWouldWaitTooLongTakesNoTurn() {
        TestTransport target = new TestTransport(status(200));
        ThrottledTransport throttled =
                new ThrottledTransport(target, settings(OptionalInt.empty(), OptionalInt.of(1)), target, target);
        throttled.exchange(WRITE);

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> throttled.exchange(WRITE.within(Duration.ofSeconds(59))));
        throttled.exchange(WRITE.within(Duration.ofSeconds(61)));

        assertThat(target.waits()).containsExactly(Duration.ofMinutes(1));
        assertThat(target.calls())
                .last()
                .satisfies(call -> assertThat(call.timeLeft(target.instant())).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void requestsKeepTheConfiguredDistance() {
        TestTransport target = new TestTransport(status(200));
        ThrottledTransport throttled =
                new ThrottledTransport(target, settings(OptionalInt.empty(), OptionalInt.of(6)), target, target);

        for (int i = 0; i < 4; i++) {
            throttled.exchange(WRITE);
        }

        assertThat(target.waits()).containsOnly(Duration.ofSeconds(10)).hasSize(3);
    }

    @Test
    void aTenthOfTheConfiguredRequestsMayComeAtOnce() {
        TestTransport target = new TestTransport(status(200));
        ThrottledTransport throttled =
                new ThrottledTransport(target, settings(OptionalInt.of(60), OptionalInt.empty()), target, target);

        for (int i = 0; i < 7; i++) {
            throttled.exchange(READ);
        }

        assertThat(target.waits()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void readsAndWritesAreLimitedApart() {
        TestTransport target = new TestTransport(status(200));
        ThrottledTransport throttled =
                new ThrottledTransport(target, settings(OptionalInt.empty(), OptionalInt.of(1)), target, target);

        throttled.exchange(WRITE);
        throttled.exchange(READ);

        assertThat(target.waits()).isEmpty();
    }

    private static ThrottledTransport throttled(TestTransport target) {
        return new ThrottledTransport(target, settings(OptionalInt.empty(), OptionalInt.empty()), target, target);
    }

    private static RetrySettings settings(OptionalInt reads, OptionalInt writes) {
        return new RetrySettings(5, Duration.ofMinutes(5), Duration.ofMinutes(2), reads, writes);
    }
}
