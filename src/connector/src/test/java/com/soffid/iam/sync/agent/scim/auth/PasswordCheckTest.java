package com.soffid.iam.sync.agent.scim.auth;

import static com.soffid.iam.sync.agent.scim.http.chain.FakeTransport.body;
import static com.soffid.iam.sync.agent.scim.http.chain.FakeTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.MutableClock;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.OAuthSettings.ClientAuthentication;
import com.soffid.iam.sync.agent.scim.config.PasswordValidationSettings;
import com.soffid.iam.sync.agent.scim.config.Typed;
import com.soffid.iam.sync.agent.scim.config.profile.TargetChoice;
import com.soffid.iam.sync.agent.scim.http.chain.FakeTransport;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCheckTest {

    private static final URI ME = URI.create("https://target.example.com/scim/Me");
    private static final URI TOKENS = URI.create("https://idp.example.com/token");
    private static final Secret PASSWORD = Secret.of("battery staple");

    private final FakeTransport wire = new FakeTransport();

    // --- Basic

    @ParameterizedTest
    @CsvSource({"200,true", "204,true", "401,false", "403,false"})
    void aSuccessIsYesAndARefusalIsNo(int status, boolean accepted) {
        wire.answering(reply(status, "application/scim+json", "{}"), reply(401, "", ""));

        assertThat(basic().accepts("ann", PASSWORD)).isEqualTo(accepted);

        assertThat(wire.calls()).first().satisfies(call -> {
            assertThat(call).hasToString("GET " + ME);
            // ann:battery staple
            assertThat(call.headers()).containsEntry("Authorization", "Basic YW5uOmJhdHRlcnkgc3RhcGxl");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 429, 500, 501})
    void anyOtherAnswerIsAnErrorThatSaysWhatWasAsked(int status) {
        wire.answering(reply(status, "", "battery staple YW5uOmJhdHRlcnkgc3RhcGxl?"));

        assertThatThrownBy(() -> basic().accepts("ann", PASSWORD))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("GET " + ME)
                .hasMessageContaining(String.valueOf(status))
                .hasMessageContaining("passwordValidationUrl")
                .hasMessageNotContaining("battery")
                .hasMessageNotContaining("YW5u");
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void aPageThatNeedsNoCredentialsIsNoYes() {
        wire.answering(reply(200, "text/html; charset=utf-8", "<html>Sign in"));

        assertThatThrownBy(() -> basic().accepts("ann", PASSWORD)).hasMessageContaining("answered a page");
    }

    @Test
    void anAddressThatAnswersWithoutCredentialsSaysYesToNoPassword() {
        wire.answering(reply(200, "application/json", "{}"), reply(200, "application/json", "{}"));

        assertThatThrownBy(() -> basic().accepts("ann", PASSWORD))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("without credentials")
                .hasMessageContaining("passwordValidationUrl");

        assertThat(wire.calls())
                .last()
                .satisfies(call -> assertThat(call.headers()).doesNotContainKey("Authorization"));
    }

    @Test
    void thatAnAddressAsksForCredentialsIsFoundOutOnce() {
        wire.answering(reply(204, "", ""), reply(401, "", ""), reply(204, "", ""), reply(401, "", ""));
        PasswordCheck check = basic();

        assertThat(check.accepts("ann", PASSWORD)).isTrue();
        assertThat(check.accepts("bob", PASSWORD)).isTrue();
        assertThat(check.accepts("bob", PASSWORD)).isFalse();
    }

    @Test
    void aNameWithAColonIsNotSent() {
        assertThatThrownBy(() -> basic().accepts("an:n", PASSWORD)).hasMessageContaining("colon");

        assertThat(wire.calls()).isEmpty();
    }

    // --- OAuth

    @Test
    void aTokenIsYes() {
        wire.answering(reply(200, "application/json", "{\"access_token\":\"t0ken\"}"));

        assertThat(oauth(agent(AuthenticationMethod.BASIC, ClientAuthentication.BASIC, TOKENS))
                        .accepts("ann", PASSWORD))
                .isTrue();

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call).hasToString("POST " + TOKENS);
            assertThat(body(call)).isEqualTo("grant_type=password&username=ann&password=battery+staple&scope=openid");
            assertThat(call.headers()).doesNotContainKey("Authorization");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"400|{\"error\":\"invalid_grant\"}", "401|{\"error\":\"invalid_grant\"}", "401|''", "401|no"})
    void aWrongPasswordIsNo(int status, String body) {
        wire.answering(reply(status, "application/json", body));

        assertThat(oauth(agent(AuthenticationMethod.BASIC, ClientAuthentication.BASIC, TOKENS))
                        .accepts("ann", PASSWORD))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|{\"error\":\"invalid_client\"}",
                "400|{\"error\":\"unauthorized_client\"}",
                "200|{\"mfa\":\"battery staple\"}",
                "500|''"
            })
    void whatSaysNothingOfThePasswordIsAnError(int status, String body) {
        wire.answering(reply(status, "application/json", body));

        assertThatThrownBy(
                        () -> oauth(agent(AuthenticationMethod.CLIENT_CREDENTIALS, ClientAuthentication.POST, TOKENS))
                                .accepts("ann", PASSWORD))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("POST " + TOKENS)
                .hasMessageNotContaining("battery")
                .hasMessageNotContaining("cl1ent");
    }

    @Test
    void theClientOfTheAgentShowsItselfAsForItsOwnTokens() {
        wire.answering(reply(400, "", "{\"error\":\"invalid_grant\"}"));
        wire.answering(reply(400, "", "{\"error\":\"invalid_grant\"}"));

        oauth(agent(AuthenticationMethod.CLIENT_CREDENTIALS, ClientAuthentication.BASIC, TOKENS))
                .accepts("ann", PASSWORD);
        oauth(agent(AuthenticationMethod.CLIENT_CREDENTIALS, ClientAuthentication.POST, TOKENS))
                .accepts("ann", PASSWORD);

        assertThat(wire.authorizations()).first().isEqualTo("Basic YWdlbnQ6Y2wxZW50");
        assertThat(body(wire.calls().get(1))).endsWith("&client_id=agent&client_secret=cl1ent");
    }

    @Test
    void theSecretOfTheClientStaysWithTheServerThatItIsFor() {
        wire.answering(reply(400, "", "{\"error\":\"invalid_grant\"}"));

        oauth(agent(
                        AuthenticationMethod.CLIENT_CREDENTIALS,
                        ClientAuthentication.BASIC,
                        URI.create("https://other.example.com/token")))
                .accepts("ann", PASSWORD);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.headers()).doesNotContainKey("Authorization");
            assertThat(body(call)).endsWith("&client_id=agent").doesNotContain("cl1ent");
        });
    }

    @Test
    void parametersOfTheAgentsOwnTokensDoNotReplaceNameAndPassword() {
        wire.answering(reply(400, "", "{\"error\":\"invalid_grant\"}"));
        AuthenticationSettings agent = Typed.authentication(
                AuthenticationMethod.CLIENT_CREDENTIALS,
                "agent",
                "cl1ent",
                TOKENS.toString(),
                "{'tokenParameters': {'grant_type': 'account_credentials', 'password': 'an0ther'}}");

        assertThat(oauth(agent).accepts("ann", PASSWORD)).isFalse();

        assertThat(body(wire.calls().get(0))).isEqualTo("grant_type=password&username=ann&password=battery+staple");
    }

    private BasicPasswordCheck basic() {
        return new BasicPasswordCheck(ME, wire);
    }

    private PasswordCheck oauth(AuthenticationSettings agent) {
        PasswordValidationSettings validation = ConnectorSettings.read(
                        Typed.further("{'passwordValidation': 'oauth', 'passwordValidationUrl': '" + TOKENS + "'}"),
                        ME,
                        agent,
                        TargetChoice.none(),
                        false)
                .passwordValidation();
        return new PasswordCheckFactory(wire, new MutableClock())
                .create(validation, agent)
                .orElseThrow();
    }

    private static AuthenticationSettings agent(
            AuthenticationMethod method, ClientAuthentication clientAuthentication, URI url) {
        return Typed.authentication(
                method,
                "agent",
                "cl1ent",
                url.toString(),
                "{'scope': 'openid', 'clientAuthentication': '" + clientAuthentication + "'}");
    }
}
