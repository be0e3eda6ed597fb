package com.soffid.iam.sync.agent.scim.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    // --- known secrets

    @Test
    void aTextWithoutSecretsStaysAsItIs() {
        assertThat(mask("hunter22").mask("user jdoe was not found")).isEqualTo("user jdoe was not found");
    }

    @Test
    void aKnownSecretIsReplacedWhereverItIs() {
        assertThat(mask("hunter22").mask("hunter22 is not hunter22.")).isEqualTo("*** is not ***.");
    }

    static List<List<String>> writtenForms() {
        return List.of(
                List.of("plain", "hunter22", "hunter22"),
                List.of("plain with what patterns know", "(a|b)*[c]$1\\", "(a|b)*[c]$1\\"),
                List.of("JSON quote", "a\"b\"cd", "a\\\"b\\\"cd"),
                List.of("JSON backslash", "a\\b\\cd", "a\\\\b\\\\cd"),
                List.of("JSON slash", "a/b/cd", "a\\/b\\/cd"),
                List.of("JSON code in lower case", "contraseña", "contrase\\u00f1a"),
                List.of("JSON code in upper case", "contraseña", "contrase\\u00F1a"),
                List.of("JSON code outside the basic plane", "abc\uD83D\uDD11", "abc\\ud83d\\udd11"),
                List.of("JSON code of HTML characters", "a<b>&c", "a\\u003cb\\u003e\\u0026c"),
                List.of("JSON in JSON", "a\"b\\cd", "a\\\\\\\"b\\\\\\\\cd"),
                List.of("form", "a b&c=d", "a+b%26c%3Dd"),
                List.of("address", "a b&c=d", "a%20b%26c%3Dd"),
                List.of("address in lower case", "a/b=cd", "a%2fb%3dcd"),
                List.of("address in UTF-8", "contraseña", "contrase%C3%B1a"),
                List.of("address that encodes less", "a+b!c@d", "a%2Bb!c@d"),
                List.of("HTML names", "a<b>&\"c'd", "a&lt;b&gt;&amp;&quot;c&apos;d"),
                List.of("HTML text", "a<b>&\"c'd", "a&lt;b&gt;&amp;\"c'd"),
                List.of("HTML decimal", "a<b>\"c'd", "a&#60;b&#62;&#34;c&#039;d"),
                List.of("HTML hexadecimal", "a<b>\"c'd", "a&#x3c;b&#x3E;&#x22;c&#X27;d"));
    }

    @ParameterizedTest
    @MethodSource("writtenForms")
    void aKnownSecretIsFoundInTheFormInWhichTheTargetRepeatsIt(List<String> row) {
        assertThat(mask(row.get(1)).mask("[" + row.get(2) + "]")).as(row.get(0)).isEqualTo("[***]");
    }

    @Test
    void aSecretThatIsPartOfALongerOneLeavesNothingOfIt() {
        assertThat(mask("hunter", "hunter22-long").mask("was hunter22-long")).isEqualTo("was ***");
    }

    @Test
    void aSecretThatIsTheBeginningOfAWordDoesNotHideTheWord() {
        assertThat(mask("hunter").mask("hunters")).isEqualTo("***s");
    }

    @Test
    void severalSecretsAreReplaced() {
        assertThat(mask("hunter22", "t0ken").mask("hunter22 gives t0ken")).isEqualTo("*** gives ***");
    }

    @Test
    void theEmptySecretIsNoSecret() {
        assertThat(mask("").mask("user jdoe")).isEqualTo("user jdoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "abc"})
    void aTextWithAVeryShortSecretIsHiddenAsAWhole(String secret) {
        assertThat(mask(secret).mask("the letters abc")).isEqualTo("***");
    }

    @Test
    void aTextWithoutTheVeryShortSecretIsShown() {
        assertThat(mask("xyz").mask("the letters abc")).isEqualTo("the letters abc");
    }

    @Test
    void aLongTokenIsReplaced() {
        String token = "eyJ0-._~".repeat(2_000);

        assertThat(mask(token).mask("Bearer " + token)).isEqualTo("Bearer ***");
    }

    // --- members with a secret name

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "newPasswd",
                "pwd",
                "client_secret",
                "access_token",
                "id_token",
                "token",
                "credential",
                "Authorization",
                "urn:example:params:User:password"
            })
    void theValueOfAMemberWithASecretNameIsReplaced(String name) {
        assertThat(mask().mask("{\"a\":\"b\",\"" + name + "\" : \"hidden\",\"c\":1}"))
                .isEqualTo("{\"a\":\"b\",\"" + name + "\" : \"***\",\"c\":1}");
    }

    static List<List<String>> memberValues() {
        return List.of(
                List.of(
                        "string with escaped quotes",
                        "{\"token\":\"hid\\\"den\",\"a\":1}",
                        "{\"token\":\"***\",\"a\":1}"),
                List.of("empty string", "{\"token\":\"\",\"a\":1}", "{\"token\":\"***\",\"a\":1}"),
                List.of("number", "{\"token\":12345,\"a\":1}", "{\"token\":\"***\",\"a\":1}"),
                List.of("last word", "{\"token\":12345}", "{\"token\":\"***\"}"),
                List.of("several lines", "{\n \"token\" :\n  \"hidden\"\n}", "{\n \"token\" :\n  \"***\"\n}"),
                List.of("string without end", "{\"a\":1,\"token\":\"hidd", "{\"a\":1,\"token\":\"***\""),
                List.of("string that ends in an escape", "{\"token\":\"hidd\\", "{\"token\":\"***\"\\"),
                List.of("escaped line break", "{\"token\":\"hid\\\nden\"}", "{\"token\":\"***\"}"),
                List.of("array", "{\"tokens\":[\"hidden\",\"hidden\"],\"a\":1}", "{\"tokens\":\"***\""),
                List.of("array without end", "{\"tokens\":[\"hidden\", \"hid", "{\"tokens\":\"***\""),
                List.of("object", "{\"token\": {\"value\": \"hidden\"}}", "{\"token\": \"***\""),
                List.of(
                        "JSON in a string",
                        "\"{\\\"token\\\":\\\"hidden word\\\",\\\"a\\\":1}\"",
                        "\"{\\\"token\\\":\"***\",\\\"a\\\":1}\""),
                List.of("JSON in a string without end", "\"{\\\"token\\\":\\\"hidden wo", "\"{\\\"token\\\":\"***\""),
                List.of(
                        "quotes in JSON in a string",
                        "\"{\\\"token\\\":\\\"hid\\\\\\\"den word\\\"}\"",
                        "\"{\\\"token\\\":\"***\"}\""));
    }

    @ParameterizedTest
    @MethodSource("memberValues")
    void theWholeValueOfAMemberIsReplaced(List<String> row) {
        assertThat(mask().mask(row.get(1))).as(row.get(0)).isEqualTo(row.get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"changePassword\":{\"supported\":true},\"etag\":{\"supported\":false}}",
                "{\"changePassword\" : { \"supported\" : false , \"x\" : true }, \"a\": 1}",
                "{\"passwordExpired\": true, \"a\": 1}",
                "{\"mustChangePassword\":false}"
            })
    void aBooleanIsNoSecret(String text) {
        assertThat(mask().mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":{\"supported\":true,\"value\":\"hidden\"}}",
                "{\"password\":{\"value\":\"hidden\",\"supported\":true}}",
                "{\"password\":{\"supported\":true,",
                "{\"password\":truehidden}",
                "{\"password\":true-hidden}",
                "{\"password\":\"true\"}"
            })
    void whatOnlyBeginsLikeABooleanIsReplaced(String text) {
        assertThat(mask().mask(text)).startsWith("{\"password\":\"***\"").doesNotContain("hidden", "true");
    }

    @Test
    void aWordThatIsNoMemberNameHidesNothing() {
        String schema = "{\"name\":\"password\",\"type\":\"string\"}";

        assertThat(mask().mask(schema)).isEqualTo(schema);
    }

    @Test
    void aLongValueIsReplacedWithoutRunningOutOfStack() {
        assertThat(mask().mask("{\"token\":\"" + "a\\\"b".repeat(200_000) + "\"}"))
                .isEqualTo("{\"token\":\"***\"}");
    }

    // --- texts that are made to cost time: each test takes milliseconds where time grows with the length only

    static List<List<String>> costlyTexts() {
        return List.of(
                List.of("secret names without an end", "hunter22", "\"" + "token ".repeat(12_800)),
                List.of(
                        "secret names in prose",
                        "hunter22",
                        "{\"note\": \"" + "a token, a password. ".repeat(12_800) + "\"}"),
                List.of("names without values", "hunter22", "\"token\"".repeat(12_800)),
                List.of("names and white space", "hunter22", ("\"token\"" + " ".repeat(100)).repeat(1_000)),
                List.of("booleans and white space", "hunter22", "{\"token\":{\"a\":true" + " ".repeat(65_536)),
                List.of("backslashes after a name", "hunter22", "\"token\":" + "\\".repeat(65_536)),
                List.of("quotes in JSON in a string", "hunter22", "\"token\":\\\"" + "\\\\\"".repeat(20_000)),
                List.of("backslashes before a quote", "a\"b\"cd", "\\".repeat(65_536)),
                List.of("backslashes in the secret", "a\\\\\\\\\"\\\\\\\"\\\"cd", "a" + "\\".repeat(65_536)),
                List.of(
                        "backslashes and quotes",
                        "\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"cd",
                        ("\\".repeat(16) + "\"").repeat(4_000)),
                List.of("zeros of HTML", "a<b<cd", "a&#" + "0".repeat(65_536)),
                List.of("the secret but for its end", "a".repeat(200) + "b", "a".repeat(65_536)));
    }

    @ParameterizedTest
    @MethodSource("costlyTexts")
    @Timeout(20)
    void theTimeGrowsWithTheLengthOnly(List<String> row) {
        assertThat(mask(row.get(1)).mask(row.get(2))).as(row.get(0)).doesNotContain("hunter22");
        assertThat(mask(row.get(1)).excerpt(row.get(2))).as(row.get(0)).hasSizeLessThan(210);
    }

    @Test
    @Timeout(20)
    void anExcerptLooksAtTheBeginningOnly() {
        assertThat(mask("hunter22").excerpt("\"token\" ".repeat(4_000_000))).hasSize(203);
    }

    @Test
    void ofASecretThatIsCutNothingIsShown() {
        assertThat(mask("hunter22").mask("x".repeat(900) + "hunter22", 905))
                .startsWith("x".repeat(800))
                .endsWith("x...");
    }

    // --- base64

    @ParameterizedTest
    @ValueSource(strings = {"", "j", "jo", "joe", "admin:", "x\u00f1:"})
    void aSecretIsFoundInBase64WithWhatStandsAroundIt(String before) {
        for (String after : List.of("", "1", "12", "123", "?>\u00ff")) {
            byte[] octets = (before + "hunter22/\u00f1?" + after).getBytes(StandardCharsets.UTF_8);
            String shown = mask("hunter22/\u00f1?")
                    .mask("[" + Base64.getEncoder().encodeToString(octets) + ","
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(octets) + "]");

            assertThat(shown).matches("\\[.{0,8}\\*{3}[^=]{0,6}=*,.{0,8}\\*{3}.{0,6}]");
        }
    }

    @Test
    void wordsBesideAreNotTakenForBase64() {
        assertThat(mask("hunter22").mask("user jdoe in /groups/administrators was refused"))
                .isEqualTo("user jdoe in /groups/administrators was refused");
    }

    // --- excerpt

    @Test
    void anExcerptIsOnOneLine() {
        assertThat(mask().excerpt(" <html>\r\n\t<body> \n")).isEqualTo("<html> <body>");
    }

    @Test
    void anExcerptShows200Characters() {
        assertThat(mask().excerpt("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(mask().excerpt("x".repeat(201))).isEqualTo("x".repeat(200) + "...");
    }

    @Test
    void aSecretAtTheCutIsNotShownInPart() {
        assertThat(mask("hunter22").excerpt("x".repeat(196) + "hunter22")).isEqualTo("x".repeat(196) + "***");
    }

    @Test
    void aSecretWithALineBreakIsNotShown() {
        assertThat(mask("hunter\n22").excerpt("was hunter\n22")).isEqualTo("was ***");
    }

    private static SecretMask mask(String... secrets) {
        return new SecretMask(Arrays.stream(secrets).map(Secret::of).collect(Collectors.toList()));
    }
}
