package com.soffid.iam.sync.agent.scim.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonEncoderTest {

    @ParameterizedTest
    @MethodSource
    void aValueHasItsFormInJson(Object value, String json) {
        assertThat(encode("x", value)).isEqualTo("{\"x\":" + json + "}");
    }

    static Stream<Arguments> aValueHasItsFormInJson() {
        GregorianCalendar noonInMadrid = new GregorianCalendar(TimeZone.getTimeZone("Europe/Madrid"));
        noonInMadrid.setTimeInMillis(1_767_265_200_000L);
        return Stream.of(
                Arguments.of("text \"quoted\"", "\"text \\\"quoted\\\"\""),
                Arguments.of(true, "true"),
                Arguments.of(7, "7"),
                Arguments.of(7L, "7"),
                Arguments.of(1.5, "1.5"),
                Arguments.of('c', "\"c\""),
                Arguments.of(noonInMadrid, "\"2026-01-01T11:00:00Z\""),
                Arguments.of(new Date(1_767_265_200_000L), "\"2026-01-01T11:00:00Z\""),
                Arguments.of(new byte[] {1, 2}, "\"AQI=\""),
                Arguments.of(AccountStatus.ACTIVE, "\"a\""),
                Arguments.of(List.of(1, "b"), "[1,\"b\"]"),
                Arguments.of(new String[] {"a", "b"}, "[\"a\",\"b\"]"),
                Arguments.of(Map.of("value", "v"), "{\"value\":\"v\"}"),
                Arguments.of(Collections.singletonMap("value", null), "{\"value\":null}"),
                Arguments.of(new ArrayList<>(Arrays.asList("a", null)), "[\"a\",null]"));
    }

    @Test
    void aMappedAttributeWithoutValueIsNull() {
        assertThat(encode("x", null)).isEqualTo("{\"x\":null}");
    }

    @Test
    void whatBeanShellAddsIsLeftOut() {
        ExtensibleObject object = new ExtensibleObject();
        object.setAttribute("log", new Object());
        object.setAttribute("principal", new Object());
        object.setAttribute("x", 1);

        assertThat(JsonEncoder.encode("mapping", object)).hasToString("{\"x\":1}");
    }

    @Test
    void aValueThatJsonHasNoFormForIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> encode("name", Map.of("givenName", new Thread())))
                .hasMessageContaining("mapping")
                .hasMessageContaining("name.givenName")
                .hasMessageContaining("java.lang.Thread");
    }

    private static String encode(String name, @Nullable Object value) {
        ExtensibleObject object = new ExtensibleObject();
        object.setAttribute(name, value);
        return JsonEncoder.encode("mapping", object).toString();
    }
}
