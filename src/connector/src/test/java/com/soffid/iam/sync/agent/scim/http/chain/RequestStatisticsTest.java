package com.soffid.iam.sync.agent.scim.http.chain;

import static com.soffid.iam.sync.agent.scim.http.chain.TestTransport.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.http.chain.RequestStatistics.Numbers;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is counted of the requests of an agent. */
class RequestStatisticsTest {

    private static final HttpCall READ =
            HttpCall.of("GET", URI.create("https://scim.example/v2/Users?filter=userName%20eq%20%22ann%22"));

    private final SetClock clock = new SetClock("2026-01-31T10:00:00Z");
    private final RequestStatistics statistics = new RequestStatistics(clock);

    @Test
    void requestsAndErrorsAreCountedByCause() {
        HttpTransport target =
                statistics.measuring(new TestTransport(status(200), status(503), status(503), status(404)));
        for (int i = 0; i < 4; i++) {
            target.exchange(READ);
        }
        failing(Fate.NOT_SENT);
        failing(Fate.UNKNOWN);

        Numbers numbers = statistics.total();

        assertThat(numbers.requests()).isEqualTo(6);
        assertThat(numbers.errors())
                .containsOnly(entry("status 503", 2L), entry("not connected", 1L), entry("no whole answer", 1L));
    }

    @Test
    void theSlowestRequestIsKeptWithoutItsQuery() {
        taking(Duration.ofMillis(20), HttpCall.of("POST", READ.address()));
        taking(Duration.ofMillis(900), READ);
        taking(Duration.ofMillis(30), HttpCall.of("POST", READ.address()));

        Numbers numbers = statistics.total();

        assertThat(numbers.slowest()).isEqualTo(Duration.ofMillis(900));
        assertThat(numbers.slowestRequest()).isEqualTo("GET /v2/Users");
        assertThat(numbers.answering()).isEqualTo(Duration.ofMillis(950));
        assertThat(numbers.toString()).doesNotContain("ann");
    }

    @Test
    void waitsAreCountedAndOnlyThoseBeforeARepetitionAreRepetitions() {
        statistics.beforeRetries(duration -> {}).before(READ, Duration.ofSeconds(2));
        statistics.beforeRetries(duration -> {}).before(READ, Duration.ZERO);
        statistics.forLimits(duration -> {}).before(READ, Duration.ofSeconds(5));

        assertThat(statistics.total().retries()).isEqualTo(2);
        assertThat(statistics.total().waited()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void theLatestNumbersBeginAnewAndTheTotalDoesNot() {
        taking(Duration.ofMillis(20), READ);

        assertThat(statistics.takeLatest().requests()).isEqualTo(1);
        assertThat(statistics.takeLatest().requests()).isZero();
        taking(Duration.ofMillis(10), READ);
        assertThat(statistics.takeLatest().slowest()).isEqualTo(Duration.ofMillis(10));
        assertThat(statistics.total().requests()).isEqualTo(2);
    }

    private void failing(Fate fate) {
        HttpTransport target = statistics.measuring(call -> {
            throw new TransportException(call, "failed", fate);
        });
        assertThatThrownBy(() -> target.exchange(READ)).hasMessageContaining("failed");
    }

    private void taking(Duration time, HttpCall call) {
        statistics
                .measuring(same -> {
                    clock.advance(time);
                    return status(200);
                })
                .exchange(call);
    }
}
