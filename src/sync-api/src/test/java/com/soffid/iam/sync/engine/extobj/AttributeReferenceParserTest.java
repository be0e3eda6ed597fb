package com.soffid.iam.sync.engine.extobj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeReferenceParserTest {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final ExtensibleObject object = new ExtensibleObject();

    static List<Arguments> readings() {
        return List.of(
                Arguments.of("true", true),
                Arguments.of("false", false),
                Arguments.of("42", 42),
                Arguments.of(" 007 ", 7),
                Arguments.of(".5", 0.5),
                Arguments.of("1.5", 1.5),
                Arguments.of("\"text\"", "text"),
                Arguments.of("'text'", "text"),
                Arguments.of("'a\\r\\n\\t\\0b'", "a\r\n\t\0b"),
                Arguments.of("'it\\'s \\\\'", "it's \\"),
                Arguments.of("userName", "jdoe"),
                Arguments.of("  userName  ", "jdoe"),
                Arguments.of("name.givenName", "Jane"),
                Arguments.of("name . givenName", "Jane"),
                Arguments.of("name{\"givenName\"}", "Jane"),
                Arguments.of("name[\"givenName\"]", "Jane"),
                Arguments.of("name{ \"givenName\" }", "Jane"),
                Arguments.of("name givenName", "Jane"),
                Arguments.of("userName \"x\"", "x"),
                Arguments.of("return true", true),
                Arguments.of("return userName", null),
                Arguments.of("true ", null),
                Arguments.of("[0]", null),
                Arguments.of("userName.length", null),
                Arguments.of("userName[0]", null),
                Arguments.of("emails[0].value", "jane@example.org"),
                Arguments.of("emails[0]{\"value\"}", "jane@example.org"),
                Arguments.of("array[1]", "b"),
                Arguments.of("this.userName", "jdoe"),
                Arguments.of("THIS{\"userName\"}", "jdoe"),
                Arguments.of("userName.this", "jdoe"),
                Arguments.of("this{\"userName\"}", "jdoe"),
                Arguments.of("{\"userName\"}", "jdoe"),
                Arguments.of("{\"" + ENTERPRISE + "\"} {\"department\"}", "Sales"),
                Arguments.of("this{\"" + ENTERPRISE + "\"} {\"department\"}", "Sales"),
                Arguments.of("{\"" + ENTERPRISE + "\"}.department", "Sales"),
                Arguments.of("{\"" + ENTERPRISE + "\"}{\"department\"}", null),
                Arguments.of("trueLove", null),
                Arguments.of("missing", null),
                Arguments.of("missing.givenName", null),
                Arguments.of("name.missing", null),
                Arguments.of("missing[3]", null));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aReferenceReadsWhatItNames(String expression, Object expected) {
        object.put("userName", "jdoe");
        object.put("name", Map.of("givenName", "Jane"));
        object.put("emails", List.of(Map.of("value", "jane@example.org")));
        object.put("array", new String[] {"a", "b"});
        object.put(ENTERPRISE, Map.of("department", "Sales"));

        assertThat(AttributeReferenceParser.parse(object, expression).getValue())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "! active",
                "a + b",
                "a.b()",
                "emails[type eq \"work\"]",
                "urn:ietf:params",
                "\"false\".equals(x)",
                "{\"a b\"}",
                "name{'givenName'}",
                "return true;",
                "1a",
                "-1",
                "12345678901",
                "{\"\"}",
                "\"a\" + \"b\"",
                "_x",
                "'open"
            })
    void anythingElseIsNotAReference(String expression) {
        assertThatThrownBy(() -> AttributeReferenceParser.parse(object, expression))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"this", "This", "THIS"})
    void thisIsTheObjectItselfWhenRead(String expression) {
        assertThat(AttributeReferenceParser.parse(object, expression).getValue())
                .isSameAs(object);
    }

    @Test
    void thisIsAnAttributeLikeAnyOtherWhenWritten() {
        AttributeReferenceParser.parse(object, "this").setValue(1);

        assertThat(object).containsEntry("this", 1);
    }

    @Test
    void twoQuotedKeysWithoutABlankAreOneKey() {
        AttributeReferenceParser.parse(object, "{\"a\"}{\"b\"}").setValue(1);
        AttributeReferenceParser.parse(object, "x{\"a\"}[0]{\"b\"}").setValue(2);

        assertThat(object).containsEntry("a\"}{\"b", 1).containsEntry("x", Map.of("a\"}[0]{\"b", 2));
    }

    @Test
    void twoQuotedKeysWithABlankAreTwoKeys() {
        AttributeReferenceParser.parse(object, "{\"a\"} {\"b\"}").setValue(1);

        assertThat(object).containsEntry("a", Map.of("b", 1));
    }

    @Test
    void readingPastTheEndOfAListFails() {
        object.put("emails", List.of());
        AttributeReference reference = AttributeReferenceParser.parse(object, "emails[0].value");

        assertThatThrownBy(reference::getValue).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName.length", "userName[0]"})
    void writingAPartOfATextFails(String expression) {
        object.put("userName", "jdoe");
        AttributeReference reference = AttributeReferenceParser.parse(object, expression);

        assertThatThrownBy(() -> reference.setValue(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writingMakesMapsAndListsOnTheWay() {
        AttributeReferenceParser.parse(object, "emails[2].value").setValue("x");

        Object emails = object.get("emails");
        assertThat(emails).isInstanceOf(LinkedList.class).isEqualTo(Arrays.asList(null, null, Map.of("value", "x")));
        assertThat(((List<?>) emails).get(2)).isInstanceOf(HashMap.class);
    }

    @Test
    void writingNullMakesThemToo() {
        AttributeReferenceParser.parse(object, "name{\"givenName\"}").setValue(null);
        AttributeReferenceParser.parse(object, "emails[0].value").setValue(null);

        Map<String, Object> nothing = new HashMap<>();
        nothing.put("givenName", null);
        assertThat(object).containsEntry("name", nothing).containsKey("emails");
    }

    @Test
    void writingAddsToWhatIsThere() {
        object.put("list", new ArrayList<>(List.of("a")));

        AttributeReferenceParser.parse(object, "list[1]").setValue("b");
        AttributeReferenceParser.parse(object, "list[0]").setValue("c");

        assertThat(object.get("list")).isEqualTo(List.of("c", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "'text'", "42", "userName true"})
    void constantsCannotBeWritten(String expression) {
        AttributeReference reference = AttributeReferenceParser.parse(object, expression);

        assertThatThrownBy(() -> reference.setValue(1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theNameOfAReferenceHasItsStepsInBraces() {
        assertThat(AttributeReferenceParser.parse(object, "emails [0] .value").getName())
                .isEqualTo("{\"emails\"}[0]{\"value\"}");
    }
}
