package com.soffid.iam.sync.agent.scim.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.intf.ExtensibleObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoffidBooleansTest {

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "TRUE,true", "false,false", "False,false", "' true ',true"})
    void aTextBecomesABooleanInWhicheverCase(String text, boolean value) {
        assertThat(converted("active", text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "active",
                "multiSession",
                "accountDisabled",
                "disabled",
                "passwordProtected",
                "default",
                "wfmanaged"
            })
    void eachBooleanOfSoffidIsConverted(String name) {
        assertThat(converted(name, "True")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankTextIsNoValue(String text) {
        assertThat(converted("active", text)).isNull();
    }

    @Test
    void aBooleanStaysAndAnArrayOfOneIsItsElement() {
        assertThat(converted("active", false)).isEqualTo(false);
        assertThat(converted("active", new Object[] {"True"})).isEqualTo(true);
        assertThat(converted("active", new Object[0])).isNull();
    }

    @Test
    void anotherAttributeStaysAsItIs() {
        assertThat(converted("comments", "True")).isEqualTo("True");
    }

    @Test
    void anObjectWithoutThemGetsNone() {
        ExtensibleObject object = new ExtensibleObject();

        SoffidBooleans.convertIn("Object mapping user", object);

        assertThat(object.keySet()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "enabled", "[true, false]"})
    void whatIsNoBooleanIsNamedWithItsAttribute(String text) {
        assertThatThrownBy(() -> converted("active", text))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Object mapping user")
                .hasMessageContaining("active")
                .hasMessageContaining(text);
    }

    private static @Nullable Object converted(String name, @Nullable Object value) {
        ExtensibleObject object = new ExtensibleObject();
        object.setAttribute(name, value);
        SoffidBooleans.convertIn("Object mapping user", object);
        return object.getAttribute(name);
    }
}
