package com.soffid.iam.sync.agent.scim.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurtherSettingsTest {

    // --- defaults

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "{}"})
    void everySettingHasADefault(String blob) {
        FurtherSettings settings = parse(blob);

        assertThat(settings.tokenRequest()).isEqualTo(TokenRequest.AUTO);
        assertThat(settings.tokenScheme()).isEqualTo("Bearer");
        assertThat(settings.pageSize()).isEqualTo(100);
        assertThat(settings.httpLimits().connectTimeout()).hasSeconds(10);
        assertThat(settings.httpLimits().responseTimeout()).hasSeconds(60);
        assertThat(settings.httpLimits().requestTimeout()).hasMinutes(2);
        assertThat(settings.httpLimits().maxResponseBytes()).isEqualTo(64 << 20);
    }

    // --- values

    @ParameterizedTest
    @CsvSource({"auto, AUTO", "get, GET", "post, POST", "Post, POST", "AUTO, AUTO"})
    void tokenRequestIsAutoGetOrPost(String value, TokenRequest request) {
        assertThat(parse("{\"tokenRequest\": \"" + value + "\"}").tokenRequest())
                .isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Token", "SSWS", "DPoP", "x-1"})
    void tokenSchemeIsOneWord(String scheme) {
        assertThat(parse("{\"tokenScheme\": \"" + scheme + "\"}").tokenScheme()).isEqualTo(scheme);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 1000", "50.0, 50", "2147483647, 2147483647"})
    void pageSizeIsAWholeNumber(String value, int size) {
        assertThat(parse("{\"pageSize\": " + value + "}").pageSize()).isEqualTo(size);
    }

    @Test
    void limitsAreInSecondsAndBytes() {
        HttpLimits limits = parse(
                        "{\"connectTimeout\":1,\"responseTimeout\":2,\"requestTimeout\":3,\"maxResponseBytes\":4}")
                .httpLimits();

        assertThat(limits.connectTimeout()).hasSeconds(1);
        assertThat(limits.responseTimeout()).hasSeconds(2);
        assertThat(limits.requestTimeout()).hasSeconds(3);
        assertThat(limits.maxResponseBytes()).isEqualTo(4);
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
                .withMessage("Further settings (JSON): not a JSON object; expected for example {\"pageSize\": 200}")
                .withNoCause();
    }

    @Test
    void aSettingThatNobodyKnowsIsRefusedAndTheKnownOnesAreNamed() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> parse("{\"pagesize\": 200}"))
                .withMessage("Further settings (JSON): unknown setting 'pagesize'; known are tokenRequest, tokenScheme,"
                        + " pageSize, connectTimeout, responseTimeout, requestTimeout, maxResponseBytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"put\"", "\"\"", "1", "true", "{}", "[\"get\"]"})
    void anotherTokenRequestIsRefused(String value) {
        FurtherSettings settings = parse("{\"tokenRequest\": " + value + "}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(settings::tokenRequest)
                .withMessageStartingWith("Further settings (JSON): tokenRequest is '")
                .withMessageEndingWith("'; expected one of auto, get, post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "Bearer ", "a:b", "a\\r\\nX-Header: b", "Tökén"})
    void aTokenSchemeThatWouldSpoilTheHeaderIsRefused(String value) {
        FurtherSettings settings = parse("{\"tokenScheme\": \"" + value + "\"}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(settings::tokenScheme)
                .withMessageStartingWith("Further settings (JSON): tokenScheme is '")
                .withMessageEndingWith("'; expected one word, for example Bearer or Token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"100\"", "true", "null", "[]", "2147483648", "1e99"})
    void aNumberThatIsNotWholeAndAboveZeroIsRefused(String value) {
        FurtherSettings settings = parse("{\"pageSize\": " + value + "}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(settings::pageSize)
                .withMessageStartingWith("Further settings (JSON): pageSize is '")
                .withMessageEndingWith("'; expected a whole number above 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectTimeout", "responseTimeout", "requestTimeout", "maxResponseBytes"})
    void noLimitCanBeSwitchedOff(String name) {
        FurtherSettings settings = parse("{\"" + name + "\": 0}");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(settings::httpLimits)
                .withMessageContaining(name + " is '0'");
    }

    @Test
    void anEmptySettingIsTheDefault() {
        assertThat(parse("{\"tokenRequest\": null}").tokenRequest()).isEqualTo(TokenRequest.AUTO);
    }

    @Test
    void bytesThatAreNotUtf8DoNotBreakTheReader() {
        byte[] latin1 = {
            '{', '"', 't', 'o', 'k', 'e', 'n', 'S', 'c', 'h', 'e', 'm', 'e', '"', ':', '"', (byte) 0xe9, '"', '}'
        };

        assertThatCode(() -> FurtherSettings.parse(latin1)).doesNotThrowAnyException();
    }

    private static FurtherSettings parse(String blob) {
        return FurtherSettings.parse(blob.getBytes(UTF_8));
    }
}
