package com.soffid.iam.scim.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.soffid.iam.scim.workbench.server.ScimClient.Answer;
import com.soffid.iam.scim.workbench.server.web.RecordedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EmbeddedScimServerAccessTest {
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("soffid:pass-word".getBytes(StandardCharsets.UTF_8));

    @Test
    void basicAuthenticationLetsInWhoKnowsThePassword() {
        try (EmbeddedScimServer server = EmbeddedScimServer.start(ServerOptions.basic("soffid", "pass-word"))) {
            assertThat(new ScimClient(server.baseUrl(), "").get("/Users").status())
                    .isEqualTo(401);
            assertThat(new ScimClient(server.baseUrl(), "Basic eDp5")
                            .get("/Users")
                            .status())
                    .isEqualTo(401);
            assertThat(new ScimClient(server.baseUrl(), BASIC).get("/Users").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTokenIsGivenForParametersAndForBasicAuthentication() {
        try (EmbeddedScimServer server = EmbeddedScimServer.start(ServerOptions.token("soffid", "pass-word"))) {
            Answer byParameters = token(server, "?username=soffid&password=pass-word", "");
            Answer byBasic = token(server, "", BASIC);
            Answer wrong = token(server, "?username=soffid&password=guess", "");

            assertThat(byParameters.body().path("expires_in").asInt()).isEqualTo(3600);
            assertThat(scim(server, byParameters).get("/Users").status()).isEqualTo(200);
            assertThat(scim(server, byBasic).get("/Users").status()).isEqualTo(200);
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(server.tokensIssued()).isEqualTo(2);
            assertThat(new ScimClient(server.baseUrl(), BASIC).get("/Users").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenEndsWithItsLifetimeOrWhenItIsRevoked() {
        SettableClock clock = new SettableClock();
        ServerOptions options =
                ServerOptions.token("soffid", "pass-word").withClock(clock).withTokenLifetime(Duration.ofMinutes(5));
        try (EmbeddedScimServer server = EmbeddedScimServer.start(options)) {
            ScimClient first = scim(server, token(server, "", BASIC));
            clock.pass(Duration.ofMinutes(4));
            assertThat(first.get("/Users").status()).isEqualTo(200);
            clock.pass(Duration.ofMinutes(1));
            assertThat(first.get("/Users").status()).isEqualTo(401);

            ScimClient second = scim(server, token(server, "", BASIC));
            assertThat(second.get("/Users").status()).isEqualTo(200);
            server.revokeTokens();
            assertThat(second.get("/Users").status()).isEqualTo(401);
        }
    }

    @Test
    void theLogTellsWhatWasAskedWithoutItsPasswords() {
        try (EmbeddedScimServer server = EmbeddedScimServer.start(ServerOptions.token("soffid", "pass-word"))) {
            ScimClient client = scim(server, token(server, "?username=soffid&password=pass-word", ""));
            client.get("/Users?count=1");

            assertThat(server.requests().all())
                    .extracting(RecordedRequest::method, RecordedRequest::target, RecordedRequest::status)
                    .containsExactly(
                            tuple("GET", "/token?username=soffid&password=***", 200),
                            tuple("GET", "/scim/v2/Users?count=1", 200));
            assertThat(server.requests().responseBytes()).isPositive();

            server.requests().clear();
            assertThat(server.requests().count()).isZero();
        }
    }

    @Test
    void theServerDescribesItself() {
        try (EmbeddedScimServer server =
                EmbeddedScimServer.start(ServerOptions.open().withMaximumPageSize(7))) {
            ScimClient client = new ScimClient(server.baseUrl(), "");
            Answer config = client.get("/ServiceProviderConfig");

            assertThat(config.body().at("/patch/supported").asBoolean()).isTrue();
            assertThat(config.body().at("/filter/maxResults").asInt()).isEqualTo(7);
            assertThat(client.get("/ResourceTypes").body().path("Resources").findValuesAsText("endpoint"))
                    .contains("/Users", "/Groups");
            assertThat(client.get("/Schemas").status()).isEqualTo(200);
        }
    }

    private static Answer token(EmbeddedScimServer server, String query, String authorization) {
        return new ScimClient(URI.create(server.tokenUrl() + query), authorization).get("");
    }

    private static ScimClient scim(EmbeddedScimServer server, Answer token) {
        return new ScimClient(
                server.baseUrl(), "Bearer " + token.body().path("access_token").asText());
    }
}
