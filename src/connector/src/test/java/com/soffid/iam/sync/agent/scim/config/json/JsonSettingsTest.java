package com.soffid.iam.sync.agent.scim.config.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.api.Password;
import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.config.TokenRequestSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSettingsTest {

    // --- values

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "{}", "{\"a\": null}"})
    void anAbsentSettingIsTheDefault(String blob) {
        JsonSettings settings = parse(blob);

        assertThat(settings.number("a", 7)).isEqualTo(7);
        assertThat(settings.flag("a", true)).isTrue();
        assertThat(settings.oneOf("a", TokenRequestSettings.Method.class, TokenRequestSettings.Method.AUTO))
                .isEqualTo(TokenRequestSettings.Method.AUTO);
        assertThat(settings.text("a")).isEmpty();
        assertThat(settings.secret("a")).isEqualTo(Secret.EMPTY);
        assertThatCode(settings::refuseOthers).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"auto, AUTO", "get, GET", "post, POST", "Post, POST", "AUTO, AUTO"})
    void constantsAreWrittenInAnyCase(String value, TokenRequestSettings.Method request) {
        assertThat(parse("{\"a\": \"" + value + "\"}")
                        .oneOf("a", TokenRequestSettings.Method.class, TokenRequestSettings.Method.AUTO))
                .isEqualTo(request);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 1000", "50.0, 50", "2147483647, 2147483647"})
    void numbersAreWhole(String value, int number) {
        assertThat(parse("{\"a\": " + value + "}").number("a", 5)).isEqualTo(number);
    }

    @Test
    void settingsOfAGroupAreTakenFromIt() {
        JsonSettings settings = parse("{\"proxy\": {\"port\": 3128}}");

        assertThat(settings.group("proxy").number("port", 80)).isEqualTo(3128);
        assertThatCode(settings::refuseOthers).doesNotThrowAnyException();
    }

    @Test
    void limitsAreInSecondsAndBytes() {
        HttpLimits limits = HttpLimits.read(
                parse("{\"connectTimeout\":1,\"responseTimeout\":2,\"requestTimeout\":3,\"maxResponseBytes\":4}"));

        assertThat(limits.connectTimeout()).hasSeconds(1);
        assertThat(limits.responseTimeout()).hasSeconds(2);
        assertThat(limits.requestTimeout()).hasSeconds(3);
        assertThat(limits.maxResponseBytes()).isEqualTo(4);
    }

    @Test
    void limitsHaveDefaults() {
        HttpLimits limits = HttpLimits.read(parse(""));

        assertThat(limits.connectTimeout()).hasSeconds(10);
        assertThat(limits.responseTimeout()).hasSeconds(60);
        assertThat(limits.requestTimeout()).hasMinutes(2);
        assertThat(limits.maxResponseBytes()).isEqualTo(64 << 20);
    }

    // --- what is refused

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pageSize=200",
                "[1]",
                "null",
                "\"text\"",
                "{\"pageSize\":",
                "{} {}",
                "{\"pageSize\":1}}",
                "{'a':1}"
            })
    void aTextThatIsNotOneJsonObjectIsRefused(String blob) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> parse(blob))
                .withMessage("Settings: not a JSON object; expected for example {\"pageSize\": 200}")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"päss\"", "{\"scrambled\": \"SCRAMBLED\"}"})
    void aSecretIsReadInClearAndAsThePageStoresIt(String value) {
        String stored = value.replace("SCRAMBLED", new Password("päss").toString());

        assertThat(parse("{\"refreshToken\": " + stored + "}").secret("refreshToken"))
                .isEqualTo(Secret.of("päss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"scrambled\": 1}", "{\"scrambled\": \"c2VjcmV0\", \"a\": 1}", "[\"c2VjcmV0\"]"})
    void aSecretInAnyOtherFormIsRefusedAndNotShown(String value) {
        JsonSettings settings = parse("{\"refreshToken\": " + value + "}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> settings.secret("refreshToken"))
                .withMessage("Settings: refreshToken is not a text");
    }

    @Test
    void aScrambledSecretThatCannotBeReadIsToBeEnteredAgain() {
        JsonSettings group = parse("{\"proxy\": {\"password\": {\"scrambled\": \"clear text\"}}}")
                .group("proxy");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> group.secret("password"))
                .withMessage("Settings: proxy.password: stored in a form that cannot be read; enter it again")
                .withNoCause();
    }

    @Test
    void aSettingThatWasNotTakenIsRefusedAndTheOthersAreNamed() {
        JsonSettings settings = parse("{\"pagesize\": 200}");
        settings.number("pageSize", 100);
        settings.flag("debug", false);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(settings::refuseOthers)
                .withMessage(
                        "Settings: unknown setting 'pagesize' (did you mean pageSize?); known are debug, pageSize");
    }

    @Test
    void aSettingOfAGroupThatWasNotTakenIsRefusedWithItsFullName() {
        JsonSettings group = parse("{\"proxy\": {\"prt\": 1}}").group("proxy");
        group.number("port", 80);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(group::refuseOthers)
                .withMessage("Settings: unknown setting 'proxy.prt' (did you mean proxy.port?); known are proxy.port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"put\"", "1", "true"})
    void anotherConstantIsRefused(String value) {
        JsonSettings settings = parse("{\"tokenRequest\": " + value + "}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> settings.oneOf(
                        "tokenRequest", TokenRequestSettings.Method.class, TokenRequestSettings.Method.AUTO))
                .withMessageStartingWith("Settings: tokenRequest is '")
                .withMessageEndingWith("'; expected one of auto, get, post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[\"get\"]"})
    void aTextThatIsNoneIsRefused(String value) {
        JsonSettings settings = parse("{\"a\": " + value + "}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> settings.text("a"))
                .withMessage("Settings: a is not a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"100\"", "true", "[]", "2147483648", "1e99"})
    void aNumberThatIsNotWholeAndAboveZeroIsRefused(String value) {
        JsonSettings settings = parse("{\"pageSize\": " + value + "}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> settings.number("pageSize", 100))
                .withMessageStartingWith("Settings: pageSize is '")
                .withMessageEndingWith("'; expected a whole number above 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"true\"", "{}"})
    void aFlagThatIsNeitherTrueNorFalseIsRefused(String value) {
        JsonSettings settings = parse("{\"a\": " + value + "}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> settings.flag("a", false))
                .withMessageEndingWith("expected true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectTimeout", "responseTimeout", "requestTimeout", "maxResponseBytes"})
    void noLimitCanBeSwitchedOff(String name) {
        JsonSettings settings = parse("{\"" + name + "\": 0}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> HttpLimits.read(settings))
                .withMessageContaining(name + " is '0'");
    }

    @Test
    void bytesThatAreNotUtf8DoNotBreakTheReader() {
        byte[] latin1 = {'{', '"', 'a', '"', ':', '"', (byte) 0xe9, '"', '}'};

        assertThatCode(() -> JsonSettings.parse(latin1)).doesNotThrowAnyException();
    }

    private static JsonSettings parse(String blob) {
        return JsonSettings.parse(blob.getBytes(UTF_8));
    }
}
