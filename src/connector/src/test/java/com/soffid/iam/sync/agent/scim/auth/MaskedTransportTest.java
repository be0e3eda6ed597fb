package com.soffid.iam.sync.agent.scim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokens;
import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.TokenRequestSettings;
import com.soffid.iam.sync.agent.scim.config.Typed;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.http.chain.FakeTransport;
import com.soffid.iam.sync.agent.scim.http.chain.RecordingLog;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.net.ssl.SSLHandshakeException;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTransportTest {

    private static final String URL = "https://idp.example.com/token";
    private static final String QUERY = "username=admin&password=hunter22";
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final FakeTransport wire = new FakeTransport();
    private final RecordingLog log = new RecordingLog();

    // --- what is sent

    @ParameterizedTest
    @CsvSource({
        "https://idp.example.com/token, https://idp.example.com/token?" + QUERY,
        "https://idp.example.com/token?realm=a%20b, https://idp.example.com/token?realm=a%20b&" + QUERY,
        "https://idp.example.com/token?, https://idp.example.com/token?&" + QUERY,
        "https://idp.example.com/token#here, https://idp.example.com/token?" + QUERY,
        "https://idp.example.com/token?realm=a#here, https://idp.example.com/token?realm=a&" + QUERY,
        "https://idp.example.com, https://idp.example.com?" + QUERY
    })
    void theParametersOfAGetAreAddedToTheQuery(String url, String sent) {
        wire.answering(200, "t0ken");

        token(AuthenticationMethod.TOKEN, url, TokenRequestSettings.Method.GET);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("GET");
            assertThat(call.address()).isEqualTo(URI.create(sent));
            assertThat(call.body()).isEmpty();
        });
    }

    @Test
    void theParametersOfAPostAreAForm() {
        wire.answering(200, "t0ken");

        token(AuthenticationMethod.TOKEN, URL + "?realm=a", TokenRequestSettings.Method.POST);

        assertThat(wire.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.address()).isEqualTo(URI.create(URL + "?realm=a"));
            assertThat(call.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
            assertThat(call.body())
                    .hasValueSatisfying(body -> assertThat(body).asString(UTF_8).isEqualTo(QUERY));
        });
    }

    @Test
    void basicCredentialsAreSentWithTheFirstRequest() {
        wire.answering(200, "t0ken");

        token(AuthenticationMethod.TOKEN_BASIC, URL, TokenRequestSettings.Method.AUTO);

        assertThat(wire.authorizations()).containsExactly("Basic YWRtaW46aHVudGVyMjI=");
        assertThat(wire.calls()).extracting(HttpCall::address).containsExactly(URI.create(URL));
    }

    @Test
    void theTokenComesBack() {
        wire.answering(200, "{\"access_token\":\"t0ken\"}");

        assertThat(token(AuthenticationMethod.TOKEN, URL, TokenRequestSettings.Method.GET))
                .isEqualTo(Secret.of("Bearer t0ken"));
    }

    // --- secrets

    @Test
    void theLogShowsMethodAddressAndStatusOnly() {
        wire.answering(405).answering(200, "{\"access_token\":\"t0ken\"}");

        token(AuthenticationMethod.TOKEN, URL + "?key=hunter22", TokenRequestSettings.Method.AUTO);

        assertThat(log.lines())
                .containsExactly(
                        "token: GET " + URL + " answered 405 in 0 ms", "token: POST " + URL + " answered 200 in 0 ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aFailureNamesTheAddressWithoutItsQueryAndWhatHappened(String method) {
        wire.failing(new TransportException(
                "GET " + URL + "?" + QUERY + " got no whole answer", Fate.UNKNOWN, new IOException("for ?" + QUERY)));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> token(
                        AuthenticationMethod.TOKEN, URL + "?key=hunter22", TokenRequestSettings.Method.valueOf(method)))
                .withMessage(method + " " + URL + " got no whole answer: IOException")
                .satisfies(error -> assertThat(Throwables.getStackTrace(error)).doesNotContain("hunter22"));
    }

    @Test
    void aFailureOfTlsNamesTheSettingAlsoForTheAuthenticationUrl() {
        wire.failing(new TransportException(
                "GET " + URL + "?" + QUERY,
                Fate.UNKNOWN,
                new SSLHandshakeException("PKIX path building failed")
                        .initCause(new CertPathBuilderException("no path"))));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> token(AuthenticationMethod.TOKEN, URL, TokenRequestSettings.Method.GET))
                .withMessageStartingWith("GET " + URL + " got no whole answer: the server's certificate was signed by")
                .withMessageContaining("setting trustedCertificates")
                .withMessageNotContaining("hunter22");
    }

    @Test
    void aLimitThatWasReachedIsAFailureWithoutSecrets() {
        wire.failing(new TransportException(
                HttpCall.of("GET", URI.create(URL + "?" + QUERY)),
                "took longer than 1 s (requestTimeout)",
                Fate.UNKNOWN));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> token(AuthenticationMethod.TOKEN, URL, TokenRequestSettings.Method.GET))
                .withMessage("GET " + URL + " took longer than 1 s (requestTimeout)")
                .satisfies(error -> assertThat(Throwables.getStackTrace(error)).doesNotContain("hunter22"));
    }

    @Test
    void aRefusalThatRepeatsTheRequestIsShownWithoutItsSecrets() {
        wire.answering(400, "cannot GET " + URL + "?" + QUERY);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> token(AuthenticationMethod.TOKEN, URL, TokenRequestSettings.Method.GET))
                .withMessageContaining("username=admin&password=***")
                .withMessageNotContaining("hunter22");
    }

    private Secret token(AuthenticationMethod method, String url, TokenRequestSettings.Method request) {
        AuthenticationSettings settings =
                Typed.authentication(method, "admin", "hunter22", url, "{'tokenRequest': '" + request + "'}");
        Credentials credentials = new CredentialsFactory(
                        new MaskedTransport(wire, "token", log, CLOCK), new RefreshTokens(), log::warn, CLOCK)
                .create(settings);
        return credentials.header(Instant.MAX).orElseThrow().value();
    }
}
