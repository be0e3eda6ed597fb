package com.soffid.iam.sync.agent.scim.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers say to plain HTTP on a port for TLS. */
class RefusalsTest {

    private static final String ADVICE = "the Server URL must begin with https";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><title>400 The plain HTTP request was sent to HTTPS port</title></html>",
                "Client sent an HTTP request to an HTTPS server.",
                "Bad Request\nThis combination of host and port requires TLS."
            })
    void aPortForTlsIsNamedAsSuch(String body) {
        assertThat(message("http://scim.example/v2/Users", body)).contains(ADVICE);
        assertThat(message("https://scim.example/v2/Users", body)).doesNotContain(ADVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"detail\":\"userName is missing\"}"})
    void anotherBadRequestIsNotAboutTls(String body) {
        assertThat(message("http://scim.example/v2/Users", body)).doesNotContain(ADVICE);
    }

    private static @Nullable String message(String address, String body) {
        return Refusals.of(HttpCall.of("GET", URI.create(address)), new HttpReply(400, Map.of(), body.getBytes(UTF_8)))
                .getMessage();
    }
}
