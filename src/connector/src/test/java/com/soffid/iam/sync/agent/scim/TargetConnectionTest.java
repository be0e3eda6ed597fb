package com.soffid.iam.sync.agent.scim;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokens;
import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.Typed;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.profile.TargetChoice;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.chain.RecordingLog;
import com.soffid.iam.sync.agent.scim.http.chain.RequestStatistics;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole chain: each authentication method as a server sees it. */
@Timeout(30)
class TargetConnectionTest {

    private static final String BASIC = "Basic YWRtaW46aHVudGVyMjI=";

    @RegisterExtension
    static final WireMockExtension TARGET = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    /** Another port, so another origin. */
    @RegisterExtension
    static final WireMockExtension ELSEWHERE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final RecordingLog log = new RecordingLog();

    @Test
    void noneSendsNoCredentials() {
        TARGET.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        assertThat(ask(AuthenticationMethod.NONE).status()).isEqualTo(200);

        TARGET.verify(1, getRequestedFor(anyUrl()).withHeader("Authorization", absent()));
    }

    @Test
    void basicIsSentWithTheFirstRequestAndNotAfterA401() {
        TARGET.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        assertThat(ask(AuthenticationMethod.BASIC).status()).isEqualTo(200);

        assertThat(TARGET.getAllServeEvents()).hasSize(1);
        TARGET.verify(1, getRequestedFor(urlEqualTo("/scim/Users")).withHeader("Authorization", equalTo(BASIC)));
    }

    @Test
    void basicThatIsRefusedIsNotRepeated() {
        TARGET.stubFor(any(anyUrl()).willReturn(unauthorized().withHeader("WWW-Authenticate", "Basic realm=\"a\"")));

        assertThat(ask(AuthenticationMethod.BASIC).status()).isEqualTo(401);

        assertThat(TARGET.getAllServeEvents()).hasSize(1);
    }

    @Test
    void tokenIsAskedForByGetAndSentAsBearerFromThenOn() {
        ELSEWHERE.stubFor(get(urlPathEqualTo("/token")).willReturn(okJson("{\"access_token\":\"t0ken-1\"}")));
        TARGET.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        try (TargetConnection connection = connect(settings(AuthenticationMethod.TOKEN))) {
            connection.transport().exchange(users());
            connection.transport().exchange(users());
        }

        ELSEWHERE.verify(
                1,
                getRequestedFor(urlEqualTo("/token?username=admin&password=hunter22"))
                        .withHeader("Authorization", absent()));
        TARGET.verify(2, getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer t0ken-1")));
    }

    @Test
    void tokenBasicIsAskedForWithBasicCredentialsAndMayBeBareText() {
        ELSEWHERE.stubFor(get(urlPathEqualTo("/token")).willReturn(aResponse().withBody("t0ken-1\n")));
        TARGET.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        ask(AuthenticationMethod.TOKEN_BASIC);

        ELSEWHERE.verify(1, getRequestedFor(urlEqualTo("/token")).withHeader("Authorization", equalTo(BASIC)));
        TARGET.verify(1, getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer t0ken-1")));
    }

    @Test
    void bearerSendsTheTokenOfThePassword() {
        TARGET.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        ask(AuthenticationMethod.BEARER);

        TARGET.verify(1, getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer hunter22")));
    }

    @Test
    void anApiKeyIsSentAndNotLoggedThoughTheTargetRepeatsIt() {
        TARGET.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403).withBody("hunter22 may not do this")));

        ask(AuthenticationMethod.API_KEY);

        TARGET.verify(
                1,
                getRequestedFor(anyUrl())
                        .withHeader("X-API-Key", equalTo("hunter22"))
                        .withHeader("Authorization", absent()));
        assertThat(log.lines())
                .hasSize(2)
                .noneMatch(line -> line.contains("hunter22") || line.contains("X-API-Key"))
                .last()
                .asString()
                .endsWith("*** may not do this");
    }

    @Test
    void clientCredentialsAreAskedForByPostWithBasicCredentials() {
        ELSEWHERE.stubFor(post(urlEqualTo("/token")).willReturn(okJson("{\"access_token\":\"t0ken-1\"}")));
        TARGET.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        ask(AuthenticationMethod.CLIENT_CREDENTIALS);

        ELSEWHERE.verify(
                1,
                postRequestedFor(urlEqualTo("/token"))
                        .withHeader("Authorization", equalTo(BASIC))
                        .withFormParam("grant_type", equalTo("client_credentials")));
        TARGET.verify(1, getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer t0ken-1")));
        assertThat(log.lines()).noneMatch(line -> line.contains("hunter22") || line.contains("t0ken-1"));
    }

    @Test
    void aTokenEndpointOf1xThatTakesAFormPostOnlyGoesOnWorking() {
        ELSEWHERE.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(405)));
        ELSEWHERE.stubFor(post(urlEqualTo("/token")).willReturn(okJson("{\"token\":\"t0ken-1\"}")));
        TARGET.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        ask(AuthenticationMethod.TOKEN);

        ELSEWHERE.verify(
                1,
                postRequestedFor(urlEqualTo("/token"))
                        .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                        .withFormParam("username", equalTo("admin"))
                        .withFormParam("password", equalTo("hunter22")));
        TARGET.verify(1, getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer t0ken-1")));
    }

    @Test
    void a401RenewsTheTokenOnceAndRepeatsTheRequestOnce() {
        tokensOneAndTwo();
        TARGET.stubFor(any(anyUrl())
                .withHeader("Authorization", equalTo("Bearer t0ken-1"))
                .willReturn(unauthorized()));
        TARGET.stubFor(any(anyUrl())
                .withHeader("Authorization", equalTo("Bearer t0ken-2"))
                .willReturn(okJson("{\"id\":\"1\"}")));

        HttpReply reply = ask(AuthenticationMethod.TOKEN);

        assertThat(reply.text()).isEqualTo("{\"id\":\"1\"}");
        ELSEWHERE.verify(2, getRequestedFor(anyUrl()));
        TARGET.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void aTargetThatRefusesTheNewTokenTooIsNotAskedAThirdTime() {
        tokensOneAndTwo();
        TARGET.stubFor(any(anyUrl()).willReturn(unauthorized()));

        assertThat(ask(AuthenticationMethod.TOKEN).status()).isEqualTo(401);

        ELSEWHERE.verify(2, getRequestedFor(anyUrl()));
        TARGET.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void anotherOriginGetsNoCredentials() {
        ELSEWHERE.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        try (TargetConnection connection = connect(settings(AuthenticationMethod.BASIC))) {
            connection.transport().exchange(HttpCall.of("GET", URI.create(ELSEWHERE.url("/scim/Users/1"))));
        }

        ELSEWHERE.verify(1, getRequestedFor(urlEqualTo("/scim/Users/1")).withHeader("Authorization", absent()));
    }

    @Test
    void aRedirectToAnotherOriginIsNotFollowed() {
        TARGET.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(307).withHeader("Location", ELSEWHERE.url("/scim/Users"))));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> ask(AuthenticationMethod.BASIC))
                .withMessageContaining("was redirected to " + ELSEWHERE.url("/scim/Users"));

        assertThat(ELSEWHERE.getAllServeEvents()).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedIsAnErrorAndTheTargetIsNotAsked() {
        ELSEWHERE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403).withBody("hunter22 is wrong")));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> ask(AuthenticationMethod.TOKEN))
                .withMessageStartingWith(
                        "No token: GET " + ELSEWHERE.url("/token") + " answered status 403: *** is wrong");
        assertThat(TARGET.getAllServeEvents()).isEmpty();
    }

    @Test
    void theLogHoldsRequestsAndNoneOfTheirSecrets() {
        tokensOneAndTwo();
        TARGET.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(401).withBody("t0ken-1 or t0ken-2 of you is refused")));

        try (TargetConnection connection = connect(settings(AuthenticationMethod.TOKEN))) {
            connection
                    .transport()
                    .exchange(HttpCall.of("POST", URI.create(TARGET.url("/scim/Users")))
                            .withBody("application/scim+json", "{\"password\":\"Unknown1\"}".getBytes(UTF_8)));
        }

        assertThat(log.lines())
                .hasSize(6)
                .anyMatch(line -> line.startsWith("token: GET " + ELSEWHERE.url("/token") + " answered 200"))
                .anyMatch(line -> line.startsWith("> POST " + TARGET.url("/scim/Users") + " {\"password\":\"***\"}"))
                .noneMatch(line -> line.contains("hunter22"))
                .noneMatch(line -> line.contains("Unknown1"))
                .noneMatch(line -> line.contains("Bearer"));
    }

    @Test
    void theLogDoesNotHoldTheTokenThatAnAnswerRepeats() {
        ELSEWHERE.stubFor(any(anyUrl()).willReturn(okJson("{\"token\":\"t0ken-1\"}")));
        TARGET.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403).withBody("t0ken-1 may not do this")));

        ask(AuthenticationMethod.TOKEN);

        assertThat(log.lines()).last().asString().startsWith("< 403").endsWith("*** may not do this");
    }

    @Test
    void nothingIsSentBeforeTheFirstRequest() {
        connect(settings(AuthenticationMethod.TOKEN)).close();

        assertThat(ELSEWHERE.getAllServeEvents()).isEmpty();
        assertThat(TARGET.getAllServeEvents()).isEmpty();
    }

    @Test
    void aClosedConnectionSendsNothing() {
        TargetConnection connection = connect(settings(AuthenticationMethod.BASIC));
        connection.close();

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> connection.transport().exchange(users()))
                .withMessageEndingWith("was not sent: the agent is closed");
        assertThat(TARGET.getAllServeEvents()).isEmpty();
    }

    // --- operationTimeout, which is 1 s where each answer takes 0.4 s

    @Test
    void redirectsEndWithinTheTimeOfOneOperation() {
        TARGET.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(307)
                        .withHeader("Location", "/scim/Users")
                        .withFixedDelay(400)));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> askWithinASecond(AuthenticationMethod.BASIC))
                .withMessageContaining("operationTimeout");
    }

    @Test
    void aRepetitionAfterA401AndItsTokenRequestEndWithinTheTimeOfOneOperation() {
        ELSEWHERE.stubFor(
                any(anyUrl()).willReturn(okJson("{\"token\":\"t0ken\"}").withFixedDelay(400)));
        TARGET.stubFor(any(anyUrl()).willReturn(unauthorized().withFixedDelay(400)));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> askWithinASecond(AuthenticationMethod.TOKEN))
                .withMessageContaining("operationTimeout");
    }

    private void askWithinASecond(AuthenticationMethod method) {
        try (TargetConnection connection = connect(settings(method, 1))) {
            connection.transport().exchange(users());
        }
    }

    private static void tokensOneAndTwo() {
        ELSEWHERE.stubFor(get(anyUrl())
                .inScenario("tokens")
                .whenScenarioStateIs(STARTED)
                .willReturn(okJson("{\"token\":\"t0ken-1\"}"))
                .willSetStateTo("renewed"));
        ELSEWHERE.stubFor(get(anyUrl())
                .inScenario("tokens")
                .whenScenarioStateIs("renewed")
                .willReturn(okJson("{\"token\":\"t0ken-2\"}")));
    }

    private static HttpCall users() {
        return HttpCall.of("GET", URI.create(TARGET.url("/scim/Users")));
    }

    private HttpReply ask(AuthenticationMethod method) {
        try (TargetConnection connection = connect(settings(method))) {
            return connection.transport().exchange(users());
        }
    }

    private TargetConnection connect(ConnectorSettings settings) {
        return new TargetConnection(
                settings, new RefreshTokens(), new RequestStatistics(Clock.systemUTC()), log, Clock.systemUTC());
    }

    private static ConnectorSettings settings(AuthenticationMethod method) {
        return settings(method, 20);
    }

    private static ConnectorSettings settings(AuthenticationMethod method, int operationTimeout) {
        JsonSettings further =
                Typed.further("{'connectTimeout': 10, 'responseTimeout': 10, 'requestTimeout': 20, 'maxAttempts': 2,"
                        + " 'maxRetryAfter': 1, 'operationTimeout': " + operationTimeout + "}");
        AuthenticationSettings authentication =
                AuthenticationSettings.read(further, method, "admin", Secret.of("hunter22"), ELSEWHERE.url("/token"));
        return ConnectorSettings.read(
                further, URI.create(TARGET.url("/scim")), authentication, TargetChoice.none(), true);
    }
}
