package com.soffid.iam.sync.agent.scim.http.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleTryTransportTest {

    private static final HttpCall CALL = HttpCall.of("GET", URI.create("https://target.example.com/Me"));

    private final FakeTransport wire = new FakeTransport();

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 429, 500, 503})
    void whateverIsAnsweredIsTheAnswer(int status) {
        wire.answering(status, "");

        assertThat(new SingleTryTransport(wire).exchange(CALL).status()).isEqualTo(status);

        assertThat(wire.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_SENT", "CONNECTION_GONE"})
    void aConnectionThatFailedBeforeIsTriedOnceMore(Fate fate) {
        wire.failing(new TransportException("lost", fate)).answering(401, "");

        assertThat(new SingleTryTransport(wire).exchange(CALL).status()).isEqualTo(401);
    }

    @Test
    void whatMayHaveBeenSeenIsNotSentAgain() {
        wire.failing(new TransportException("too slow", Fate.UNKNOWN)).answering(401, "");

        assertThatThrownBy(() -> new SingleTryTransport(wire).exchange(CALL)).hasMessage("too slow");

        assertThat(wire.calls()).hasSize(1);
    }
}
