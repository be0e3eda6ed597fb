package com.soffid.iam.sync.agent.scim.http.chain;

import static com.soffid.iam.sync.agent.scim.http.chain.TestTransport.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A request ends within operationTimeout, with all that belongs to it. The target works 40 s on each request. */
class OperationTimeoutTest {

    private static final HttpCall READ = HttpCall.of("GET", URI.create("https://scim.example/v2/Users"));

    private final TestTransport target =
            new TestTransport(status(307, "Location", "/v2/People")).working(Duration.ofSeconds(40));
    private final Instant begin = target.instant();

    @Test
    void aChainOfRedirectsEndsWithinTheTimeOfOneOperation() {
        HttpTransport chain = operation(100, new RedirectingTransport(target));

        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> chain.exchange(READ));

        assertThat(target.calls()).hasSize(3);
        assertThat(target.instant()).isEqualTo(begin.plusSeconds(100));
    }

    @Test
    void aWaitForTheRateLimitLeavesLessTimeForTheRest() {
        HttpTransport chain = operation(90, new RedirectingTransport(throttled(settings(90))));

        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> chain.exchange(READ));

        assertThat(target.waits()).containsExactly(Duration.ofSeconds(20));
        assertThat(target.instant()).isEqualTo(begin.plusSeconds(90));
    }

    @Test
    void aWaitForTheRateLimitThatLeavesNoTimeIsNotWaited() {
        HttpTransport chain = operation(60, new RedirectingTransport(throttled(settings(60))));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> chain.exchange(READ))
                .withMessageContaining("allows it in 20 s")
                .withMessageContaining("operationTimeout");

        assertThat(target.waits()).isEmpty();
        assertThat(target.instant()).isEqualTo(begin.plusSeconds(40));
    }

    @Test
    void aCallerThatHasLessTimeWaitsNoLonger() {
        HttpTransport chain = operation(100, new RedirectingTransport(target));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> chain.exchange(READ.by(begin.plusSeconds(50))));

        assertThat(target.instant()).isEqualTo(begin.plusSeconds(50));
    }

    private ThrottledTransport throttled(RetrySettings settings) {
        return new ThrottledTransport(target, settings, target, target);
    }

    private HttpTransport operation(int seconds, HttpTransport next) {
        return new RetryingTransport(next, new RetryPolicy(() -> 0.5), settings(seconds), target, target);
    }

    private static RetrySettings settings(int seconds) {
        return new RetrySettings(
                5, Duration.ofSeconds(seconds), Duration.ofMinutes(2), OptionalInt.of(1), OptionalInt.of(1));
    }
}
