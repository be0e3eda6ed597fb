package com.soffid.iam.sync.agent.scim.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpCallTest {

    private static final HttpCall CALL = HttpCall.of("POST", URI.create("https://scim.example.com/Users"));

    @Test
    void printingACallShowsMethodAndAddressOnly() {
        HttpCall call = CALL.withHeader("Authorization", "Bearer t0ken")
                .withBody("application/json", "{\"password\":\"hunter22\"}".getBytes(UTF_8))
                .withSecrets(List.of(Secret.of("hunter22")));

        assertThat(call).hasToString("POST https://scim.example.com/Users");
    }

    @Test
    void theTextWithoutTheQueryShowsMethodAndPlace() {
        HttpCall call = HttpCall.of("GET", URI.create("https://idp.example.com/token?client_secret=hunter22"));

        assertThat(call.withoutQuery()).isEqualTo("GET https://idp.example.com/token");
        assertThat(CALL.withoutQuery()).isEqualTo(CALL.toString());
    }

    @Test
    void aDeadlineIsNeverMovedToALaterMoment() {
        Instant early = Instant.parse("2026-11-24T10:00:00Z");

        assertThat(CALL.deadline()).isEqualTo(Instant.MAX);
        assertThat(CALL.by(early.plusSeconds(1)).by(early).deadline()).isEqualTo(early);
        assertThat(CALL.by(early).by(early.plusSeconds(1)).deadline()).isEqualTo(early);
    }

    @Test
    void theTimeLeftEndsWithTheDeadlineOrThePatienceOfTheCaller() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        HttpCall limited = CALL.by(now.plusSeconds(60));

        assertThat(limited.timeLeft(now)).isEqualTo(Duration.ofSeconds(60));
        assertThat(limited.timeLeft(now.plusSeconds(61))).isEqualTo(Duration.ZERO);
        assertThat(limited.within(Duration.ofSeconds(5)).timeLeft(now)).isEqualTo(Duration.ofSeconds(5));
        assertThat(limited.within(Duration.ofSeconds(5)).timeLeft(now.plusSeconds(58)))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theHeadersOfACallCannotBeChanged() {
        HttpCall call = HttpCall.of("GET", URI.create("https://scim.example/")).withHeader("Accept", "a");

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> call.headers().put("Accept", "b"));
    }

    @Test
    void addingToACallLeavesItAsItWas() {
        assertThat(CALL.withHeader("A", "b").withBody("text/plain", new byte[0]))
                .isNotSameAs(CALL);
        assertThat(CALL.withSecrets(List.of(Secret.of("hunter22")))).isNotSameAs(CALL);

        assertThat(CALL.headers()).isEmpty();
        assertThat(CALL.body()).isEmpty();
        assertThat(CALL.secrets()).isEmpty();
    }

    @Test
    void whatIsAddedLaterKeepsWhatWasThere() {
        HttpCall call = CALL.withSecrets(List.of(Secret.of("one")))
                .withBody("application/json", "{}".getBytes(UTF_8))
                .withHeader("A", "b")
                .withSecrets(List.of(Secret.of("two")));

        assertThat(call.headers()).isEqualTo(Map.of("Content-Type", "application/json", "A", "b"));
        assertThat(call.body())
                .hasValueSatisfying(body -> assertThat(body).asString(UTF_8).isEqualTo("{}"));
        assertThat(call.secrets()).containsExactly(Secret.of("one"), Secret.of("two"));
    }

    @Test
    void aBodyDoesNotChangeWithItsGiversArray() {
        byte[] content = "{}".getBytes(UTF_8);
        HttpCall call = CALL.withBody("application/json", content);
        content[0] = 'x';

        assertThat(call.body())
                .hasValueSatisfying(body -> assertThat(body).asString(UTF_8).isEqualTo("{}"));
    }
}
