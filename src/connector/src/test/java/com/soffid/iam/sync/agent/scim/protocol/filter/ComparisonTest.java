package com.soffid.iam.sync.agent.scim.protocol.filter;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static final AttributePath USER_NAME = AttributePath.parse("userName");
    private static final AttributePath CHANGED = AttributePath.parse("meta.lastModified");

    // --- text

    @ParameterizedTest
    @MethodSource
    void escapesTheValue(String value, String literal) {
        assertThat(Comparison.equal(USER_NAME, value)).hasToString("userName eq " + literal);
    }

    static Stream<Arguments> escapesTheValue() {
        return Stream.of(
                Arguments.of("jdoe", "\"jdoe\""),
                Arguments.of("", "\"\""),
                Arguments.of("say \"hi\"", "\"say \\\"hi\\\"\""),
                Arguments.of("\" or userName pr or \"", "\"\\\" or userName pr or \\\"\""),
                Arguments.of("DOMAIN\\jdoe", "\"DOMAIN\\\\jdoe\""),
                Arguments.of("a\nb\tc", "\"a\\nb\\tc\""),
                Arguments.of("\u0000\u001f", "\"\\u0000\\u001F\""),
                Arguments.of("Jörg 😀", "\"Jörg 😀\""));
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void theWrittenValueParsesBackToTheValue(int seed) throws JsonProcessingException {
        String value = new RandomData(seed).text();
        String text = Comparison.equal(USER_NAME, value).text(FilterForm.STANDARD);

        assertThat(new JsonMapper()
                        .readTree(text.substring("userName eq ".length()))
                        .textValue())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"5 | 5", "'2026-01-31T10:00:00Z' | \"2026-01-31T10:00:00Z\"", "true | true"},
            delimiter = '|')
    void writesALowerBoundAsTheKindOfValueThatItIs(String value, String literal) {
        assertThat(Comparison.atLeast(CHANGED, json(value))).hasToString("meta.lastModified ge " + literal);
    }

    @Test
    void writesAnExtensionAttributeWithItsSchema() {
        AttributePath number =
                AttributePath.parse("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber");

        assertThat(Comparison.equal(number, "7"))
                .hasToString("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq \"7\"");
    }

    @Test
    void writesTheCompactFormWithoutBlanksAndQuotes() {
        assertThat(Comparison.equal(USER_NAME, "jdoe").text(FilterForm.WSO2_COMPACT))
                .isEqualTo("userNameEqjdoe");
    }

    @Test
    void writesTheCompactFormOfALowerBound() {
        assertThat(Comparison.atLeast(CHANGED, json("5")).text(FilterForm.WSO2_COMPACT))
                .isEqualTo("meta.lastModifiedGe5");
    }

    // --- matches

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'userName':'jdoe'}       | true",
                "{'USERNAME':'jdoe'}       | true",
                "{'userName':['a','jdoe']} | true",
                "{'userName':'jdo'}        | false",
                "{'userName':null}         | false",
                "{'userName':{}}           | false",
                "{}                        | false"
            })
    void matchesAResourceThatHoldsTheValue(String resource, boolean expected) {
        assertThat(Comparison.equal(USER_NAME, "jdoe").matches(new Resource(object(resource))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "2026-01-31T10:00:00Z      | true",
                "2026-01-31T10:00:00.001Z  | true",
                "2026-01-31T11:00:00+01:00 | true",
                "2026-01-31T10:59:59+01:00 | false",
                "2026-01-31T09:59:59.999Z  | false"
            })
    void matchesAMomentThatIsNotEarlier(String stored, boolean expected) {
        Resource resource = new Resource(object("{'meta':{'lastModified':'" + stored + "'}}"));

        assertThat(Comparison.atLeast(CHANGED, json("'2026-01-31T10:00:00Z'")).matches(resource))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "10.0, true", "11, true", "100, true"})
    void matchesANumberThatIsNotSmaller(String stored, boolean expected) {
        Resource resource = new Resource(object("{'meta':{'lastModified':" + stored + "}}"));

        assertThat(Comparison.atLeast(CHANGED, json("10")).matches(resource)).isEqualTo(expected);
    }

    @Test
    void matchesNothingOfAKindThatHasNoOrder() {
        Resource resource = new Resource(object("{'meta':{'lastModified':true}}"));

        assertThat(Comparison.atLeast(CHANGED, json("10")).matches(resource)).isFalse();
    }
}
