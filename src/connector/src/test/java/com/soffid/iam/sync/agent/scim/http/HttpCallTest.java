package com.soffid.iam.sync.agent.scim.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
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
    void nobodyCanChangeTheHeadersOfACall() {
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
