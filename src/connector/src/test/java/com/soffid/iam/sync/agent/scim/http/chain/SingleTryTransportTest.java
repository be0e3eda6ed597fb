package com.soffid.iam.sync.agent.scim.http.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleTryTransportTest {

    private static final HttpCall CALL = HttpCall.of("GET", URI.create("https://target.example.com/Me"));

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final FakeTransport wire = new FakeTransport();

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 429, 500, 503})
    void anyAnswerIsReturned(int status) {
        wire.answering(status, "");

        assertThat(once().exchange(CALL).status()).isEqualTo(status);

        assertThat(wire.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_SENT", "CONNECTION_GONE"})
    void aConnectionThatFailedBeforeIsTriedOnceMore(Fate fate) {
        wire.failing(new TransportException("lost", fate)).answering(401, "");

        assertThat(once().exchange(CALL).status()).isEqualTo(401);
    }

    @Test
    void whatMayHaveBeenSeenIsNotSentAgain() {
        wire.failing(new TransportException("too slow", Fate.UNKNOWN)).answering(401, "");

        assertThatThrownBy(() -> once().exchange(CALL)).hasMessage("too slow");

        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void bothAttemptsEndByTheTimeOfOneOperation() {
        wire.failing(new TransportException("lost", Fate.NOT_SENT)).answering(200, "");

        once().exchange(CALL);

        assertThat(wire.calls()).extracting(HttpCall::deadline).containsOnly(NOW.plusSeconds(300));
    }

    private SingleTryTransport once() {
        return new SingleTryTransport(wire, Duration.ofMinutes(5), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
