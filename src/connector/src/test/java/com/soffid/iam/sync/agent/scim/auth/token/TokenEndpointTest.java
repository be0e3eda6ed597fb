package com.soffid.iam.sync.agent.scim.auth.token;

import static com.soffid.iam.sync.agent.scim.auth.token.FakeTokenChannel.status;
import static com.soffid.iam.sync.agent.scim.auth.token.FakeTokenChannel.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.TokenRequest;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.util.Optional;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {

    private static final URI URL = URI.create("https://idp.example.com/token");
    private static final Secret PARAMETERS = Secret.of("username=jo%C3%A3o&password=p%26s+%C3%A9");
    private static final Secret BASIC = Secret.of("Basic am/Do286cCZzIMOp");

    private final FakeTokenChannel channel = new FakeTokenChannel();

    // --- what is sent

    @Test
    void tokenIsAskedForByGetWithUserNameAndPasswordAsParameters() {
        channel.answering(token("t0ken"));

        Token token = endpoint(AuthenticationMethod.TOKEN, TokenRequest.AUTO).fetch();

        assertThat(token.value()).isEqualTo(Secret.of("t0ken"));
        assertThat(channel.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("GET");
            assertThat(call.url()).isEqualTo(URL);
            assertThat(call.query()).isEqualTo(PARAMETERS);
            assertThat(call.authorization()).isEmpty();
        });
    }

    @Test
    void tokenBasicIsAskedForByGetWithBasicCredentials() {
        channel.answering(token("t0ken"));

        Token token =
                endpoint(AuthenticationMethod.TOKEN_BASIC, TokenRequest.AUTO).fetch();

        assertThat(token.value()).isEqualTo(Secret.of("t0ken"));
        assertThat(channel.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("GET");
            assertThat(call.query()).isEqualTo(Secret.EMPTY);
            assertThat(call.authorization()).contains(BASIC);
        });
    }

    @Test
    void aPostHoldsTheSameParameters() {
        channel.answering(token("t0ken"));

        endpoint(AuthenticationMethod.TOKEN, TokenRequest.POST).fetch();

        assertThat(channel.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.url()).isEqualTo(URL);
            assertThat(call.form()).contains(PARAMETERS);
            assertThat(call.authorization()).isEmpty();
        });
    }

    @Test
    void aPostOfTokenBasicHoldsBasicCredentialsAndAnEmptyForm() {
        channel.answering(token("t0ken"));

        endpoint(AuthenticationMethod.TOKEN_BASIC, TokenRequest.POST).fetch();

        assertThat(channel.calls()).singleElement().satisfies(call -> {
            assertThat(call.form()).contains(Secret.EMPTY);
            assertThat(call.authorization()).contains(BASIC);
        });
    }

    // --- auto

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void autoAsksByPostWhenTheEndpointDoesNotKnowGet(int refusal) {
        channel.answering(status(refusal), token("t0ken"));

        Token token = endpoint(AuthenticationMethod.TOKEN, TokenRequest.AUTO).fetch();

        assertThat(token.value()).isEqualTo(Secret.of("t0ken"));
        assertThat(channel.methods()).containsExactly("GET", "POST");
        assertThat(channel.calls().get(1).form()).contains(PARAMETERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 415, 500, 503})
    void autoAsksOnceWhenGetIsRefusedForAnotherReason(int refusal) {
        channel.answering(status(refusal));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequest.AUTO);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(endpoint::fetch)
                .withMessageContaining("GET " + URL + " answered status " + refusal);
        assertThat(channel.methods()).containsExactly("GET");
    }

    @Test
    void autoRemembersThatPostWorks() {
        channel.answering(status(405), token("one"), token("two"));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequest.AUTO);

        endpoint.fetch();
        Token second = endpoint.fetch();

        assertThat(second.value()).isEqualTo(Secret.of("two"));
        assertThat(channel.methods()).containsExactly("GET", "POST", "POST");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 405, 500})
    void autoRemembersNothingWhenPostFailsToo(int refusal) {
        channel.answering(status(405), status(refusal), token("t0ken"));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequest.AUTO);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(endpoint::fetch)
                .withMessageContaining("POST " + URL + " answered status " + refusal);
        endpoint.fetch();

        assertThat(channel.methods()).containsExactly("GET", "POST", "GET");
    }

    // --- get and post

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void getNeverPosts(int refusal) {
        channel.answering(status(refusal));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequest.GET);

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(endpoint::fetch);
        assertThat(channel.methods()).containsExactly("GET");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void postNeverGets(int refusal) {
        channel.answering(status(refusal));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN, TokenRequest.POST);

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(endpoint::fetch);
        assertThat(channel.methods()).containsExactly("POST");
    }

    // --- secrets

    @ParameterizedTest
    @EnumSource(
            value = AuthenticationMethod.class,
            names = {"TOKEN", "TOKEN_BASIC"})
    void anErrorHoldsNothingOfThePasswordEvenIfTheAnswerRepeatsTheRequest(AuthenticationMethod method) {
        String repeated = "bad: p&s é, p%26s+%C3%A9, am/Do286cCZzIMOp, \"token\": \"t0ken\"";
        channel.answering(new TokenReply(400, "text/plain", repeated));
        TokenEndpoint endpoint = endpoint(method, TokenRequest.AUTO);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(endpoint::fetch)
                .satisfies(error -> assertThat(Throwables.getStackTrace(error))
                        .contains("bad: ***, ***, ")
                        .doesNotContain("p&s", "p%26s", "t0ken"));
    }

    @Test
    void anErrorOfTokenBasicDoesNotRepeatTheHeader() {
        channel.answering(new TokenReply(400, "text/plain", "got Basic am/Do286cCZzIMOp"));
        TokenEndpoint endpoint = endpoint(AuthenticationMethod.TOKEN_BASIC, TokenRequest.AUTO);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(endpoint::fetch)
                .withMessageContaining("got Basic ***")
                .withMessageNotContaining("am/Do286cCZzIMOp");
    }

    private TokenEndpoint endpoint(AuthenticationMethod method, TokenRequest request) {
        AuthenticationSettings settings =
                new AuthenticationSettings(method, "joão", Secret.of("p&s é"), Optional.of(URL), request, "Bearer");
        return new TokenEndpoint(settings, URL, channel, new MutableClock());
    }
}
