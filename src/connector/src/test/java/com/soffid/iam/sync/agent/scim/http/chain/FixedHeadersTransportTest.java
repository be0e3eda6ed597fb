package com.soffid.iam.sync.agent.scim.http.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import java.net.URI;
import org.junit.jupiter.api.Test;

class FixedHeadersTransportTest {

    private static final HttpCall CALL = HttpCall.of("POST", URI.create("https://scim.example/v2/Users"));

    private final FakeTransport next = new FakeTransport().answering(200);

    @Test
    void eachRequestToTheTargetHasThem() {
        transport("{\"X-Requested-By\": \"Soffid\"}").exchange(CALL);

        assertThat(sent().headers()).containsEntry("X-Requested-By", "Soffid");
    }

    @Test
    void aRequestToAnotherOriginHasNone() {
        transport("{\"X-Requested-By\": \"Soffid\"}").exchange(CALL.to(URI.create("https://other.example/v2/Users")));

        assertThat(sent().headers()).isEmpty();
    }

    @Test
    void whatARequestHasItselfStays() {
        transport("{\"X-Requested-By\": \"Soffid\"}").exchange(CALL.withHeader("x-requested-by", "a script"));

        assertThat(sent().headers()).hasSize(1).containsEntry("x-requested-by", "a script");
    }

    private HttpCall sent() {
        return next.calls().get(0);
    }

    private FixedHeadersTransport transport(String headers) {
        System agent = new System();
        agent.setParam4("https://scim.example/v2");
        agent.setBlobParam(("{\"headers\": " + headers + "}").getBytes(UTF_8));
        ConnectorSettings settings = SettingsReader.read(agent);
        return new FixedHeadersTransport(next, settings.headers(), settings.serverUrl());
    }
}
