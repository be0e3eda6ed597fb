package com.soffid.iam.sync.agent.scim.auth.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenResponseTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Secret PASSWORD = Secret.of("hunter22");
    private static final URI URL = URI.create("https://idp.example.com/token");

    // --- where the token is

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"access_token\":\"t0ken\",\"token_type\":\"Bearer\"} | t0ken",
                "{\"token\":\"t0ken\"} | t0ken",
                "{\"id_token\":\"t0ken\"} | t0ken",
                "{\"id_token\":\"no\",\"token\":\"no\",\"access_token\":\"t0ken\"} | t0ken",
                "{\"id_token\":\"no\",\"token\":\"t0ken\"} | t0ken",
                "{\"access_token\":\"\",\"token\":\"t0ken\"} | t0ken",
                "{\"access_token\":null,\"token\":\"t0ken\"} | t0ken",
                "{\"access_token\":{\"a\":1},\"token\":\"t0ken\"} | t0ken",
                "\"t0ken\" | t0ken",
                "t0ken | t0ken",
                "12345 | 12345",
                "~1|x~ | ~1|x~",
                "abc-._~+/== | abc-._~+/==",
                "nullable | nullable",
                "~ \r\n t0ken \r\n~ | t0ken",
                "~ {\"token\" : \"t0ken\"} \n~ | t0ken"
            })
    void theTokenIsFoundInObjectStringOrText(String body, String token) {
        assertThat(read(200, body).value()).isEqualTo(Secret.of(token));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 203})
    void anySuccessMayBringAToken(int status) {
        assertThat(read(status, "t0ken").value()).isEqualTo(Secret.of("t0ken"));
    }

    // --- how long it lives

    @ParameterizedTest
    @CsvSource({"3600, 3570", "'\"3600\"', 3570", "3600.9, 3570", "90, 60", "60, 30", "59, 29", "10, 5", "1, 0"})
    void aTokenIsRenewedBeforeItsEnd(String expiresIn, long seconds) {
        Token token = read(200, "{\"token\":\"t0ken\",\"expires_in\":" + expiresIn + "}");

        assertThat(token.isValidAt(NOW.plusSeconds(seconds).minusMillis(1))).isTrue();
        assertThat(token.isValidAt(NOW.plusSeconds(seconds + 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"soon\"", "-1", "0", "true", "{}", "1e30", "\"99999999999999999999\""})
    void aTokenWhoseLifeIsNotANumberOfSecondsLivesUntilItIsRefused(String expiresIn) {
        Token token = read(200, "{\"token\":\"t0ken\",\"expires_in\":" + expiresIn + "}");

        assertThat(token.isValidAt(Instant.MAX)).isTrue();
    }

    @Test
    void aBareTokenLivesUntilItIsRefused() {
        assertThat(read(200, "t0ken").isValidAt(Instant.MAX)).isTrue();
    }

    // --- answers without a token

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "<html><body>Sign in</body></html>",
                "two words",
                "t0ken\r\nX-Header:forged",
                "tökén",
                "\"\"",
                "\"two words\"",
                "[\"t0ken\"]",
                "[{\"token\":\"t0ken\"}]",
                "null"
            })
    void anAnswerThatIsNoTokenIsRefused(String body) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> read(200, body))
                .withMessage("No token: GET https://idp.example.com/token answered something that is not a token"
                        + " (text/plain)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"token\":\"t0ken\"", "{\"token\":\"t0ken\"} more", "\"t0ken", "{token:1}"})
    void anAnswerThatIsHalfOfJsonIsRefused(String body) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> read(200, body))
                .withMessageContaining("answered JSON that cannot be read (text/plain)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"error\":\"invalid_grant\"}", "{\"token\":1}", "{\"token\":\" \"}"})
    void anObjectWithoutATokenIsRefusedAndTheMembersAreNamed(String body) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> read(200, body))
                .withMessageEndingWith("answered a JSON object without access_token, token, id_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "t0ken\\r\\nX-Header: forged", "tökén"})
    void aMemberThatWouldForgeAHeaderIsRefused(String token) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> read(200, "{\"token\":\"" + token + "\"}"))
                .withMessageContaining("not a token");
    }

    // --- errors

    @Test
    void anErrorShowsStatusAndAnswerAndWhatToCheck() {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> read(403, "account is locked"))
                .withMessage(
                        "No token: GET https://idp.example.com/token answered status 403 (text/plain):"
                                + " account is locked; check User name, Password, Authentication URL and Authentication method");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 300, 302, 401, 500})
    void noOtherStatusBringsAToken(int status) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> read(status, "t0ken"))
                .withMessageContaining("answered status " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no such user: admin/hunter22",
                "{\"error\":\"bad\",\"token\":\"t0ken-of-somebody\"}",
                "GET /token?username=admin&password=hunter22",
                "Authorization: Basic YWRtaW46aHVudGVyMjI=",
                "{\"request\":{\"password\":\"hunter22"
            })
    void anErrorDoesNotRepeatASecret(String body) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> read(401, body))
                .withMessageContaining("***")
                .withMessageNotContainingAny("hunter22", "t0ken-of-somebody", "YWRtaW46aHVudGVyMjI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\":\"t0ken-of", "{\"tokn\":\"t0ken-of\"}", "t0ken-of two", "[\"t0ken-of\"]"})
    void anAnswerThatCannotBeUsedIsNotShownSinceItMayHoldAToken(String body) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> read(200, body))
                .satisfies(error -> assertThat(Throwables.getStackTrace(error)).doesNotContain("t0ken-of"));
    }

    private static Token read(int status, String body) {
        HttpCall call = CredentialHeader.basic("admin", PASSWORD).addTo(HttpCall.of("GET", URL));
        HttpReply reply = new HttpReply(status, Map.of("Content-Type", "text/plain"), body.getBytes(UTF_8));
        return new TokenResponse(call, reply).token(NOW);
    }
}
