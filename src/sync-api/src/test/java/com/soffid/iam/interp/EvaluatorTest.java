package com.soffid.iam.interp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bsh.Primitive;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.nashorn.api.scripting.ScriptObjectMirror;

class EvaluatorTest {

    private final Map<String, Object> newObject = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>();

    EvaluatorTest() {
        variables.put("userName", "jane@x.org");
        variables.put("active", true);
        variables.put("nothing", null);
        variables.put("count", 3);
        variables.put("list", new ArrayList<>(List.of("a", "b")));
        variables.put("name", new HashMap<>(Map.of("givenName", "Jane")));
        variables.put("newObject", newObject);
    }

    static Stream<Arguments> commonIdioms() {
        return Stream.of(
                Arguments.of("true", true),
                Arguments.of("false", false),
                Arguments.of("nothing == null ? userName : nothing", "jane@x.org"),
                Arguments.of("\"false\".equals(\"\" + active)", false),
                Arguments.of("\"false\".equals(\"\" + missing)", false),
                Arguments.of("! (\"true\".equals(\"\" + active))", false),
                Arguments.of("name.get(\"givenName\")", "Jane"),
                Arguments.of("name.get(\"familyName\") == null", true),
                Arguments.of("list.get(1)", "b"),
                Arguments.of("list.size()", 2),
                Arguments.of("userName.replaceAll(\"@.*\", \"\")", "jane"),
                Arguments.of("userName.substring(0, userName.indexOf(\"@\"))", "jane"),
                Arguments.of("nick = userName.toUpperCase(); nick + \"!\"", "JANE@X.ORG!"),
                Arguments.of("if (active) { list.add(\"c\"); } list.size()", 3),
                Arguments.of("map = new java.util.HashMap(); map.put(\"value\", \"1\"); map", Map.of("value", "1")));
    }

    @ParameterizedTest
    @MethodSource("commonIdioms")
    void anExpressionOfTheCommonPartMeansTheSameInBothLanguages(String script, Object value) throws Exception {
        for (String language : List.of("beanshell", "javascript")) {
            Map<String, Object> copy = new HashMap<>(variables);
            copy.put("list", new ArrayList<>(List.of("a", "b")));
            Object given = Evaluator.of(language).evaluate(script, copy, "test");

            assertThat(given).as("%s in %s", script, language).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"beanshell", "javascript"})
    void aScriptChangesTheMapsThatItIsGiven(String language) throws Exception {
        Evaluator.of(language).evaluate("newObject.put(\"userType\", \"I\"); true", variables, "test");

        assertThat(newObject).isEqualTo(Map.of("userType", "I"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "''", "beanshell", "BeanShell", "python"})
    void withoutAKnownLanguageAScriptIsBeanShell(String language) throws Exception {
        assertThat(Evaluator.of(language).evaluate("return THIS.get(\"userName\");", variables, "test"))
                .isEqualTo("jane@x.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"return true", "THIS.get(\"userName\")", "name{\"givenName\"}", "String x = \"1\"; x"})
    void beanShellsOwnFormsFailInJavaScript(String script) {
        assertThatThrownBy(() -> Evaluator.of("javascript").evaluate(script, variables, "test"))
                .isInstanceOf(InternalErrorException.class);
    }

    @Test
    void autodetectTakesAMarkedScriptForJavaScript() throws Exception {
        Evaluator autodetect = Evaluator.of("autodetect");

        assertThat(autodetect.evaluate("//js\nvar x = [1]; x.length", variables, "test"))
                .isEqualTo(1);
        assertThat(autodetect.evaluate("return name{\"givenName\"};", variables, "test"))
                .isEqualTo("Jane");
    }

    @Test
    void inJavaScriptEveryNameIsKnown() throws Exception {
        assertThat(javascript("missing")).isNull();
        assertThat(javascript("missing == null && THIS == null")).isEqualTo(true);
    }

    @Test
    void inBeanShellANameThatTheObjectDoesNotHaveIsVoid() throws Exception {
        assertThat(beanshell("missing == void")).isEqualTo(true);
        assertThat(beanshell("nothing == null")).isEqualTo(true);
        assertThatThrownBy(() -> beanshell("\"a\".equals(missing)")).isInstanceOf(InternalErrorException.class);
    }

    @Test
    void beanShellForgetsAVariableThatIsSetToNull() throws Exception {
        assertThat(beanshell("x = null; x == void")).isEqualTo(true);
    }

    @Test
    void beanShellLeavesNoWrappedValuesInMaps() throws Exception {
        beanshell("newObject{\"n\"} = 5; newObject{\"none\"} = null; name{\"b\"} = true; return true;");

        assertThat(newObject).containsEntry("n", 5).containsEntry("none", null);
        assertThat(variables.values()).noneMatch(Primitive.class::isInstance);
        assertThat((Map<?, ?>) variables.get("name")).hasFieldOrPropertyWithValue("b", true);
    }

    @Test
    void aCommentMayEndABeanShellScript() throws Exception {
        assertThat(beanshell("userName // the login")).isEqualTo("jane@x.org");
    }

    @Test
    void javaScriptGivesObjectsOfTheInterpreter() throws Exception {
        javascript("newObject.put('emails', [{value: '1'}]); newObject.put('date', new Date(0));"
                + " newObject.put('none', undefined); true");

        assertThat(newObject.get("emails")).isInstanceOf(ScriptObjectMirror.class);
        assertThat(newObject.get("date")).isInstanceOf(ScriptObjectMirror.class);
        assertThat(Objects.toString(newObject.get("none"))).isEqualTo("undefined");
    }

    @Test
    void javaScriptSumsAreDoubles() throws Exception {
        assertThat(javascript("count + 1")).isEqualTo(4.0);
        assertThat(javascript("count")).isEqualTo(3);
    }

    @Test
    void javaScriptLeavesItsGlobalObjectInTheVariables() throws Exception {
        javascript("userName");

        assertThat(variables).containsKey("nashorn.global");
    }

    @ParameterizedTest
    @ValueSource(strings = {"beanshell", "javascript"})
    void aScriptHasALogAndAPrincipal(String language) throws Exception {
        assertThat(Evaluator.of(language).evaluate("log", variables, "test")).isInstanceOf(Log.class);
        assertThat(variables).containsKey("principal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Class.forName(\"java.lang.String\")",
                "new java.io.File(\"/\")",
                "java.lang.System.getProperty(\"user.name\")"
            })
    void javaScriptSeesFewClasses(String script) {
        assertThatThrownBy(() -> javascript(script)).isInstanceOf(Exception.class);
    }

    @Test
    void javaScriptSeesTheUtilityClasses() throws Exception {
        assertThat(javascript("java.util.Base64.getEncoder().encodeToString(userName.getBytes())"))
                .isEqualTo("amFuZUB4Lm9yZw==");
        assertThat(javascript("new java.util.Date(0)")).isEqualTo(new Date(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Class.forName(\"java.lang.String\")", "java.lang.Class.forName(\"java.lang.String\")"})
    void beanShellScriptsCannotLoadClassesByName(String script) {
        assertThatThrownBy(() -> beanshell(script)).isInstanceOf(InternalErrorException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name{\"givenName\"}                      | name[\"givenName\"]",
                "this{\"urn:x:User\"} {\"department\"}    | this[\"urn:x:User\"] [\"department\"]",
                "\"false\".equals(\"\" + active)          | \"false\" == (\"\" + active)",
                "! (\"true\".equals(\"\" + x))            | ! (\"true\" == (\"\" + x))",
                "list.size()                              | list.length",
                "x == void                                | x == void",
                "x == void ? 1 : 2                        | x == undefined ? 1 : 2"
            })
    void theConsoleTranslatesFourForms(String beanshell, String javascript) {
        assertThat(Evaluator.of("javascript").translateFromBsh(beanshell)).isEqualTo(javascript);
        assertThat(Evaluator.of("beanshell").translateFromBsh(beanshell)).isEqualTo(beanshell);
    }

    private Object javascript(String script) throws Exception {
        return Evaluator.of("javascript").evaluate(script, variables, "test");
    }

    private Object beanshell(String script) throws Exception {
        return Evaluator.of("beanshell").evaluate(script, variables, "test");
    }
}
