package com.soffid.iam.sync.agent.scim.protocol.resource;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    // --- same

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'a'                          | 'a'",
                "5                            | 5",
                "5                            | 5.0",
                "0.1                          | 1e-1",
                "5                            | '5'",
                "'5'                          | 5",
                "true                         | true",
                "true                         | 'true'",
                "'true'                       | true",
                "true                         | 'True'",
                "'FALSE'                      | false",
                "'2026-01-31T10:00:00Z'       | '2026-01-31T11:00:00+01:00'",
                "'2026-01-31T10:00:00Z'       | '2026-01-31T10:00:00.000Z'",
                "null                         | null",
                "null                         | []",
                "{}                           | null",
                "[{}]                         | []",
                "['a','b']                    | ['b','a']",
                "['a','a','b']                | ['a','b','a']",
                "['a']                        | [null,'a',{}]",
                "{'a':1}                      | {'a':1,'b':2}",
                "{'a':1}                      | {'A':1}",
                "{'a':1,'b':null}             | {'a':1}",
                "{'a':{'b':[1,2]}}            | {'a':{'b':[2,1],'c':3}}",
                "[{'value':'x'}]              | [{'value':'x','display':'X'}]"
            })
    void areTheSame(String wanted, String stored) {
        assertThat(Values.same(json(wanted), json(stored))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'a'                          | 'A'",
                "'a'                          | 'b'",
                "5                            | 6",
                "1                            | true",
                "true                         | 1",
                "true                         | false",
                "true                         | 'yes'",
                "'2026-01-31T10:00:00Z'       | '2026-01-31T10:00:00+01:00'",
                "'2026-01-31T10:00:00Z'       | '2026-01-31'",
                "''                           | null",
                "'a'                          | null",
                "null                         | 'a'",
                "'a'                          | ['a']",
                "['a']                        | 'a'",
                "{'a':1}                      | 1",
                "{'a':1}                      | [{'a':1}]",
                "['a','b']                    | ['a']",
                "['a']                        | ['a','b']",
                "['a','a','b']                | ['a','b','b']",
                "{'a':1,'b':2}                | {'a':1}",
                "{'a':1,'b':null}             | {'a':1,'b':2}"
            })
    void areNotTheSame(String wanted, String stored) {
        assertThat(Values.same(json(wanted), json(stored))).isFalse();
    }

    @Test
    void anAbsentValueIsTheSameAsNull() {
        assertThat(Values.same(json("null"), MissingNode.getInstance())).isTrue();
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void theOrderOfASetMeansNothing(int seed) {
        RandomData data = new RandomData(seed);
        List<String> values = data.some(6, data::text);

        assertThat(Values.same(array(values), array(data.shuffled(values)))).isTrue();
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void aSetWithOneValueMoreIsAnother(int seed) {
        RandomData data = new RandomData(seed);
        List<String> values = data.some(6, data::text);
        List<String> longer = new ArrayList<>(values);
        longer.add(data.text());

        assertThat(Values.same(array(values), array(longer))).isFalse();
    }

    private static JsonNode array(List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    // --- nothing

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "[null]", "[[],{}]", "{'a':null}", "{'a':{'b':[null]}}"})
    void isNothing(String value) {
        assertThat(Values.isNothing(json(value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "0", "false", "['']", "{'a':false}", "[null,0]"})
    void isSomething(String value) {
        assertThat(Values.isNothing(json(value))).isFalse();
    }

    @Test
    void whatIsAbsentIsNothing() {
        assertThat(Values.isNothing(MissingNode.getInstance())).isTrue();
    }

    // --- order

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "9                      | 10",
                "-1                     | 0.5",
                "'a'                    | 'b'",
                "'2026-01-31T23:30:00+02:00' | '2026-01-31T22:00:00Z'",
                "'2026-01-31T10:00:00Z' | '2026-01-31T10:00:00.5Z'"
            })
    void isSmaller(String smaller, String larger) {
        assertThat(Values.compare(json(smaller), json(larger)))
                .hasValueSatisfying(order -> assertThat(order).isNegative());
    }

    @Test
    void aNumberAndABooleanHaveNoOrder() {
        assertThat(Values.compare(json("1"), json("true"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T10:00:00Z",
                "2026-01-31T10:00:00.000Z",
                "2026-01-31T12:00:00+02:00",
                "2026-01-30T23:00:00.0000-11:00"
            })
    void readsAMomentInAnyZone(String text) {
        assertThat(Values.moment(text)).contains(Instant.parse("2026-01-31T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdoe",
                "2026-01-31",
                "2026-01-31 10:00:00.000",
                "2026-01-31T10:00:00.000",
                "2026-13-31T10:00:00Z",
                "abcd-ef-ghTij:kl:mnZ"
            })
    void isNoMoment(String text) {
        assertThat(Values.moment(text)).isEmpty();
    }
}
