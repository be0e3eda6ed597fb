package com.soffid.iam.sync.agent.scim.auth.token;

import static com.soffid.iam.sync.agent.scim.http.chain.FakeTransport.body;
import static com.soffid.iam.sync.agent.scim.http.chain.FakeTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.TokenRequestSettings;
import com.soffid.iam.sync.agent.scim.config.Typed;
import com.soffid.iam.sync.agent.scim.http.chain.FakeTransport;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Instant;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {

    private static final URI URL = URI.create("https://idp.example.com/token");
    private static final String PARAMETERS = "username=jo%C3%A3o&password=p%26s+%C3%A9";
    private static final String BASIC = "Basic am/Do286cCZzIMOp";

    private final FakeTransport wire = new FakeTransport();

    // --- what is sent

    @Test
    void tokenIsAskedForByGetWithUserNameAndPasswordAsParameters() {
        wire.answering(reply(200, "text/plain", "t0ken"));

        Token token = endpoint(AuthenticationMethod.TOKEN, TokenRequestSettings.Method.AUTO)
                .fetch(Instant.MAX);

        assertThat(token.value()).isEqualTo(Secret.of("t0ken"));
        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("GET");
            assertThat(call.address()).isEqualTo(URI.create(URL + "?" + PARAMETERS));
            assertThat(call.headers()).doesNotContainKey("Authorization");
        });
    }

    @Test
    void tokenBasicIsAskedForByGetWithBasicCredentials() {
        wire.answering(reply(200, "text/plain", "t0ken"));

        Token token = endpoint(AuthenticationMethod.TOKEN_BASIC, TokenRequestSettings.Method.AUTO)
                .fetch(Instant.MAX);

        assertThat(token.value()).isEqualTo(Secret.of("t0ken"));
        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("GET");
            assertThat(call.address()).isEqualTo(URL);
            assertThat(call.headers()).containsEntry("Authorization", BASIC);
        });
    }

    @Test
    void aPostHoldsTheSameParameters() {
        wire.answering(reply(200, "text/plain", "t0ken"));

        endpoint(AuthenticationMethod.TOKEN, TokenRequestSettings.Method.POST).fetch(Instant.MAX);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.address()).isEqualTo(URL);
            assertThat(body(call)).isEqualTo(PARAMETERS);
            assertThat(call.headers()).doesNotContainKey("Authorization");
        });
    }

    @Test
    void aPostOfTokenBasicHoldsBasicCredentialsAndAnEmptyForm() {
        wire.answering(reply(200, "text/plain", "t0ken"));

        endpoint(AuthenticationMethod.TOKEN_BASIC, TokenRequestSettings.Method.POST)
                .fetch(Instant.MAX);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.body()).hasValueSatisfying(form -> assertThat(form).isEmpty());
            assertThat(call.headers()).containsEntry("Authorization", BASIC);
        });
    }

    // --- auto

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void autoAsksByPostWhenTheEndpointDoesNotKnowGet(int refusal) {
        wire.answering(reply(refusal, "", ""), reply(200, "text/plain", "t0ken"));

        Token token = endpoint(AuthenticationMethod.TOKEN, TokenRequestSettings.Method.AUTO)
                .fetch(Instant.MAX);

        assertThat(token.value()).isEqualTo(Secret.of("t0ken"));
        assertThat(wire.methods()).containsExactly("GET", "POST");
        assertThat(body(wire.calls().get(1))).isEqualTo(PARAMETERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 415, 500, 503})
    void autoAsksOnceWhenGetIsRefusedForAnotherReason(int refusal) {
        wire.answering(reply(refusal, "", ""));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequestSettings.Method.AUTO);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> endpoint.fetch(Instant.MAX))
                .withMessageContaining("GET " + URL + " answered status " + refusal);
        assertThat(wire.methods()).containsExactly("GET");
    }

    @Test
    void autoRemembersThatPostWorks() {
        wire.answering(reply(405, "", ""), reply(200, "text/plain", "one"), reply(200, "text/plain", "two"));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequestSettings.Method.AUTO);

        endpoint.fetch(Instant.MAX);
        Token second = endpoint.fetch(Instant.MAX);

        assertThat(second.value()).isEqualTo(Secret.of("two"));
        assertThat(wire.methods()).containsExactly("GET", "POST", "POST");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 405, 500})
    void autoRemembersNothingWhenPostFailsToo(int refusal) {
        wire.answering(reply(405, "", ""), reply(refusal, "", ""), reply(200, "text/plain", "t0ken"));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequestSettings.Method.AUTO);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> endpoint.fetch(Instant.MAX))
                .withMessageContaining("POST " + URL + " answered status " + refusal);
        endpoint.fetch(Instant.MAX);

        assertThat(wire.methods()).containsExactly("GET", "POST", "GET");
    }

    // --- get and post

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void getNeverPosts(int refusal) {
        wire.answering(reply(refusal, "", ""));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequestSettings.Method.GET);

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> endpoint.fetch(Instant.MAX));
        assertThat(wire.methods()).containsExactly("GET");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void postNeverGets(int refusal) {
        wire.answering(reply(refusal, "", ""));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequestSettings.Method.POST);

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> endpoint.fetch(Instant.MAX));
        assertThat(wire.methods()).containsExactly("POST");
    }

    // --- secrets

    @ParameterizedTest
    @EnumSource(
            value = AuthenticationMethod.class,
            names = {"TOKEN", "TOKEN_BASIC"})
    void anErrorHoldsNothingOfThePasswordEvenIfTheAnswerRepeatsTheRequest(AuthenticationMethod method) {
        String repeated = "bad: p&s é, p%26s+%C3%A9, am/Do286cCZzIMOp, \"token\": \"t0ken\"";
        wire.answering(reply(400, "text/plain", repeated));
        TokenEndpoint endpoint = endpoint(method, TokenRequestSettings.Method.AUTO);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> endpoint.fetch(Instant.MAX))
                .satisfies(error -> assertThat(Throwables.getStackTrace(error))
                        .contains("bad: ***, ***, ")
                        .doesNotContain("p&s", "p%26s", "t0ken"));
    }

    @Test
    void anErrorOfTokenBasicDoesNotRepeatTheHeader() {
        wire.answering(reply(400, "text/plain", "got Basic am/Do286cCZzIMOp"));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN_BASIC, TokenRequestSettings.Method.AUTO);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> endpoint.fetch(Instant.MAX))
                .withMessageContaining("got Basic ***")
                .withMessageNotContaining("am/Do286cCZzIMOp");
    }

    private TokenEndpoint endpoint(AuthenticationMethod method, TokenRequestSettings.Method request) {
        AuthenticationSettings settings =
                Typed.authentication(method, "joão", "p&s é", URL.toString(), "{'tokenRequest': '" + request + "'}");
        return new TokenEndpoint(settings, URL, wire, new MutableClock());
    }
}
