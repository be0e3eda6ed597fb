package com.soffid.iam.sync.agent.scim.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyMaskTest {

    private final BodyMask mask = new BodyMask(new SecretMask(List.of(Secret.of("hunter22"))));

    // --- JSON

    @Test
    void jsonWithoutSecretsIsShownAsItIs() {
        assertThat(mask.mask("{ \"userName\": \"jdoe\", \"emails\": [{\"value\": \"a@example.com\"}] }"))
                .isEqualTo("{\"userName\":\"jdoe\",\"emails\":[{\"value\":\"a@example.com\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "userPassword", "Passwd", "pwd", "client_secret", "token", "credentials"})
    void theValueOfASecretNameIsReplaced(String name) {
        assertThat(mask.mask("{\"userName\":\"jdoe\",\"" + name + "\":\"Unknown1\"}"))
                .isEqualTo("{\"userName\":\"jdoe\",\"" + name + "\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"Unknown1\",\"Unknown2\"]",
                "[{\"value\":\"Unknown1\"},{\"value\":[\"Unknown2\"]}]",
                "{\"current\":\"Unknown1\",\"old\":{\"one\":\"Unknown2\"}}",
                "\"Unknown\\\"1\"",
                "1234567",
                "null"
            })
    void theWholeValueOfASecretNameIsReplaced(String value) {
        assertThat(mask.mask("{\"passwords\":" + value + ",\"active\":true}"))
                .isEqualTo("{\"passwords\":\"***\",\"active\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"changePassword\":{\"supported\":true},\"sort\":{\"supported\":false}}",
                "{\"passwordExpired\":false,\"active\":true}",
                "{\"Operations\":[{\"op\":\"replace\",\"path\":\"mustChangePassword\",\"value\":true}]}"
            })
    void booleansUnderASecretNameStay(String body) {
        assertThat(mask.mask(body)).isEqualTo(body);
    }

    @Test
    void oneTextAmongBooleansIsASecretWithThem() {
        assertThat(mask.mask("{\"password\":{\"expired\":true,\"value\":\"Unknown1\"},\"active\":true}"))
                .isEqualTo("{\"password\":\"***\",\"active\":true}");
    }

    @Test
    void aSecretNameIsFoundAtAnyDepth() {
        String body = "{\"Operations\":[{\"op\":\"add\",\"value\":{\"urn:a\":{\"password\":\"Unknown1\"}}}]}";

        assertThat(mask.mask(body)).doesNotContain("Unknown1").contains("\"op\":\"add\"");
    }

    @ParameterizedTest
    @CsvSource({
        "password",
        "Password",
        "urn:ietf:params:scim:schemas:core:2.0:User:password",
        "passwords[primary eq true].value"
    })
    void theValueOfAPatchOperationOnASecretPathIsReplaced(String path) {
        String body = "{\"Operations\":[{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"Unknown1\"},"
                + "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}";

        assertThat(mask.mask(body))
                .isEqualTo("{\"Operations\":[{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"***\"},"
                        + "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}");
    }

    @Test
    void anObjectAsTheValueOfAPatchOperationOnASecretPathIsReplaced() {
        assertThat(mask.mask("[{\"path\":\"password\",\"op\":\"add\",\"value\":{\"clear\":[\"Unknown1\"]}}]"))
                .isEqualTo("[{\"path\":\"password\",\"op\":\"add\",\"value\":\"***\"}]");
    }

    @Test
    void aKnownSecretIsReplacedUnderAnyName() {
        assertThat(mask.mask("{\"detail\":\"hunter22 is too weak\"}")).isEqualTo("{\"detail\":\"*** is too weak\"}");
    }

    // --- long bodies

    @Test
    @Timeout(20)
    void longProseIsMaskedInTimeThatGrowsWithItsLength() {
        String body = "{\"note\":\"" + "the token \\\"hunter22\\\" of a password, ".repeat(8_000) + "\"}";

        assertThat(mask.mask(body))
                .startsWith("{\"note\":\"the token \\\"***\\\" of a password")
                .doesNotContain("hunter22");
    }

    @Test
    void ofALongBodyTheBeginningIsShown() {
        String body = "[" + "{\"password\":\"Unknown1\",\"id\":\"7\"},".repeat(10_000) + "{}]";

        assertThat(mask.mask(body))
                .startsWith("[{\"password\":\"***\",\"id\":\"7\"},{")
                .endsWith("...")
                .hasSizeBetween(60_000, 66_000);
    }

    @Test
    void ofALongAnswerNoMoreThanWhatIsShownIsLookedAt() {
        AtomicInteger looks = new AtomicInteger();
        List<JsonNode> elements = new AbstractList<>() {
            @Override
            public JsonNode get(int index) {
                looks.incrementAndGet();
                return TextNode.valueOf("hunter22");
            }

            @Override
            public int size() {
                return 10_000_000;
            }
        };

        assertThat(mask.mask(new ArrayNode(JsonNodeFactory.instance, elements)))
                .startsWith("[\"***\",")
                .endsWith("...");
        assertThat(looks).hasValueLessThan(10_000);
    }

    // --- other text

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n"})
    void anEmptyBodyIsEmpty(String body) {
        assertThat(mask.mask(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userName\":\"jdoe\",\"password\":\"Unknown1",
                "{\"userName\":\"jdoe\",\"passwords\":[\"a\",\"Unknown1\",",
                "{\"userName\":\"jdoe\",\"passwords\":[{\"value\": \"Unknown1\"}, ",
                "{\"password\":\"Unknown1\"} and {\"password\":\"Unknown1\""
            })
    void secretsInJsonThatWasCutOffAreReplaced(String body) {
        assertThat(mask.mask(body)).doesNotContain("Unknown1");
    }

    @Test
    void ofAPageItsBeginningIsShownOnOneLine() {
        assertThat(mask.mask("<html>\n<p>hunter22 is wrong</p>" + "x".repeat(1_000)))
                .startsWith("<html> <p>*** is wrong</p>xxx")
                .endsWith("...")
                .hasSizeLessThan(210);
    }

    @Test
    void jsonThatIsNestedTooDeepIsShownAsText() {
        assertThat(mask.mask("[".repeat(5_000))).isEqualTo("[".repeat(200) + "...");
    }
}
