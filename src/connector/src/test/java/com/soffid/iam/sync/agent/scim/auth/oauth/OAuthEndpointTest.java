package com.soffid.iam.sync.agent.scim.auth.oauth;

import static com.soffid.iam.sync.agent.scim.http.chain.FakeTransport.body;
import static com.soffid.iam.sync.agent.scim.http.chain.FakeTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.MutableClock;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.OAuthSettings.ClientAuthentication;
import com.soffid.iam.sync.agent.scim.config.Typed;
import com.soffid.iam.sync.agent.scim.config.key.OpensslKey;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.chain.FakeTransport;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OAuthEndpointTest {

    private static final URI URL = URI.create("https://idp.example.com/token");
    private static final String ID = "client:1";
    private static final String SECRET = "p&s é";

    private final FakeTransport wire = new FakeTransport();
    private final List<String> warnings = new ArrayList<>();

    // --- what is sent

    @Test
    void idAndSecretAreEncodedAsInAFormBeforeTheyAreBasicCredentials() {
        wire.answering(granted("t0ken"));

        clientCredentials(ClientAuthentication.BASIC).fetch(Instant.MAX);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            // client%3A1:p%26s+%C3%A9
            assertThat(call.headers()).containsEntry("Authorization", "Basic Y2xpZW50JTNBMTpwJTI2cyslQzMlQTk=");
            assertThat(body(call)).isEqualTo("grant_type=client_credentials");
        });
    }

    @Test
    void idAndSecretMayBeInTheForm() {
        wire.answering(granted("t0ken"));

        clientCredentials(ClientAuthentication.POST).fetch(Instant.MAX);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.headers()).doesNotContainKey("Authorization");
            assertThat(body(call))
                    .isEqualTo("grant_type=client_credentials&client_id=client%3A1&client_secret=p%26s+%C3%A9");
        });
    }

    @Test
    void scopeAudienceAndResourceAreSentWhenTheyAreSet() {
        wire.answering(granted("t0ken"));
        String further =
                "{'scope': 'users.read users.write', 'audience': 'https://api.example.com', 'resource': 'urn:scim'}";

        endpoint(AuthenticationMethod.CLIENT_CREDENTIALS, SECRET, further, new ClientCredentialsGrant())
                .fetch(Instant.MAX);

        assertThat(body(wire.calls().get(0)))
                .isEqualTo("grant_type=client_credentials&scope=users.read+users.write"
                        + "&audience=https%3A%2F%2Fapi.example.com&resource=urn%3Ascim");
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "POST"})
    void nothingIsEverInTheAddress(ClientAuthentication way) {
        wire.answering(granted("t0ken"));

        clientCredentials(way).fetch(Instant.MAX);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.address()).isEqualTo(URL);
        });
    }

    @Test
    void aPublicClientNamesItselfWithoutASecret() {
        wire.answering(granted("t0ken"));

        refreshToken("").fetch(Instant.MAX);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.headers()).doesNotContainKey("Authorization");
            assertThat(body(call)).isEqualTo("grant_type=refresh_token&refresh_token=r-0&client_id=client%3A1");
        });
    }

    // --- refresh tokens

    @Test
    void aRotatedRefreshTokenIsUsedFromThenOnAndWarnedOfOnce() {
        wire.answering(rotated("r-1"), rotated("r-2"), granted("t0ken"));
        OAuthEndpoint endpoint = refreshToken(SECRET);

        endpoint.fetch(Instant.MAX);
        endpoint.fetch(Instant.MAX);
        endpoint.fetch(Instant.MAX);

        assertThat(wire.calls())
                .extracting(call -> body(call))
                .containsExactly(
                        "grant_type=refresh_token&refresh_token=r-0",
                        "grant_type=refresh_token&refresh_token=r-1",
                        "grant_type=refresh_token&refresh_token=r-2");
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("the setting refreshToken is outdated")
                .doesNotContain("r-0", "r-1");
    }

    @Test
    void aServerThatRepeatsTheRefreshTokenIsNotWorthAWarning() {
        wire.answering(rotated("r-0"));

        refreshToken(SECRET).fetch(Instant.MAX);

        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CLIENT_CREDENTIALS, true", "REFRESH_TOKEN, false"})
    void onlyWithoutARefreshTokenTheAnswerIsWaitedForNoLongerThanTheAssertionLives(
            AuthenticationMethod method, boolean limited) {
        wire.answering(granted("t0ken"));
        String key = OpensslKey.ENCRYPTED_KEY.replace("\n", "\\n");

        endpoint(
                        method,
                        "",
                        "{'refreshToken': 'r-0', " + shownBy(ClientAuthentication.PRIVATE_KEY_JWT)
                                + ", 'assertion': {'lifetime': 60, 'key': '" + key + "', 'keyPassword': '"
                                + OpensslKey.PASSWORD + "'}}",
                        new ClientCredentialsGrant())
                .fetch(Instant.MAX);

        assertThat(wire.calls().get(0).answerTimeout().equals(Duration.ofSeconds(60)))
                .isEqualTo(limited);
    }

    // --- errors

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | invalid_client | User name (client id), Password (client secret) and the setting clientAuthentication",
                "400 | invalid_scope | check the setting scope",
                "400 | invalid_target | check the settings resource and audience",
                "400 | invalid_request | check the settings scope, audience, resource, clientAuthentication, tokenParameters and tokenBody",
                "400 | invalid_grant | check User name (client id) and Password (client secret)",
                "400 | unauthorized_client | does not let this client use this Authentication method",
                "400 | unsupported_grant_type | check Authentication URL, Authentication method and the setting tokenParameters",
                "200 | bad_verification_code | check Authentication URL, User name and Password"
            })
    void anErrorOfTheServerNamesWhatToCheck(int status, String code, String advice) {
        wire.answering(
                reply(status, "application/json", "{\"error\":\"" + code + "\",\"error_description\":\"so it is\"}"));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> clientCredentials(ClientAuthentication.BASIC).fetch(Instant.MAX))
                .withMessageStartingWith(
                        "No token: POST " + URL + " answered status " + status + ": " + code + " (so it is); ")
                .withMessageContaining(advice);
    }

    @Test
    void aRefusedRefreshTokenIsToBeStoredAgain() {
        wire.answering(reply(400, "application/json", "{\"error\":\"invalid_grant\"}"));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> refreshToken(SECRET).fetch(Instant.MAX))
                .withMessageContaining("invalid_grant; check the setting refreshToken");
    }

    @Test
    void anErrorThatIsNotOfOAuthShowsItsBeginning() {
        wire.answering(reply(503, "text/html", "<html>maintenance"));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> clientCredentials(ClientAuthentication.BASIC).fetch(Instant.MAX))
                .withMessageContaining("answered status 503 (text/html): <html>maintenance");
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "POST"})
    void anErrorHoldsNoSecretThatTheServerRepeats(ClientAuthentication way) {
        wire.answering(reply(
                400,
                "application/json",
                "{\"error\":\"invalid_client\",\"error_description\":\"p&s é, p%26s+%C3%A9,"
                        + " Y2xpZW50JTNBMTpwJTI2cyslQzMlQTk= and refresh-0\"}"));
        OAuthEndpoint endpoint = refreshToken(SECRET, "refresh-0", ", " + shownBy(way));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> endpoint.fetch(Instant.MAX))
                .satisfies(error -> assertThat(Throwables.getStackTrace(error))
                        .contains("invalid_client")
                        .doesNotContain("p&s", "p%26s", "refresh-0"));
    }

    private static HttpReply granted(String token) {
        return reply(200, "application/json", "{\"access_token\":\"" + token + "\"}");
    }

    private static HttpReply rotated(String refreshToken) {
        return reply(
                200, "application/json", "{\"access_token\":\"t0ken\",\"refresh_token\":\"" + refreshToken + "\"}");
    }

    private OAuthEndpoint clientCredentials(ClientAuthentication way) {
        return endpoint(
                AuthenticationMethod.CLIENT_CREDENTIALS,
                SECRET,
                "{" + shownBy(way) + "}",
                new ClientCredentialsGrant());
    }

    private OAuthEndpoint refreshToken(String secret) {
        return refreshToken(secret, "r-0", "");
    }

    private OAuthEndpoint refreshToken(String secret, String token, String further) {
        return endpoint(
                AuthenticationMethod.REFRESH_TOKEN,
                secret,
                "{'refreshToken': '" + token + "'" + further + "}",
                new RefreshTokenGrant(Secret.of(token), new RefreshTokens(), warnings::add));
    }

    private static String shownBy(ClientAuthentication way) {
        return "'clientAuthentication': '" + way + "'";
    }

    private OAuthEndpoint endpoint(AuthenticationMethod method, String secret, String further, OAuthGrant grant) {
        AuthenticationSettings settings = Typed.authentication(method, ID, secret, URL.toString(), further);
        return new OAuthEndpoint(settings, URL, grant, wire, new MutableClock());
    }
}
