package com.soffid.iam.sync.agent.scim.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each script of the section "BeanShell and JavaScript" of docs/mappings.md gives what the page says. */
class DocumentedScriptsTest {

    /** What the scripts of the first table give in both languages, in the order of the page. */
    private static final List<Object> COMMON = Arrays.asList(
            true,
            false,
            "jane",
            "Doe",
            false,
            "Jane Doe",
            "jane.doe",
            "jane.doe",
            "Jane",
            "a",
            "jane.Doe",
            List.of(Map.of("value", "jane.doe@x.org")),
            true,
            true,
            false);

    /** What the scripts of one language give, by their text. */
    private static final Map<String, Object> BEANSHELL = Map.of(
            "return firstName;", "Jane",
            "missing == void", true,
            "THIS.get(\"missing\")", "null",
            "name{\"givenName\"}", "Jane",
            "list.get(0)", "a",
            "last = \"\"; for (e : list) { last = e; } return last;", "b",
            "String nick = firstName; nick", "Jane");

    private static final Map<String, Object> JAVASCRIPT = Map.of(
            "missing == null", true,
            "name[\"givenName\"]", "Jane",
            "name.givenName", "Jane",
            "list[0]", "a",
            "last = \"\"; for each (e in list) { last = e; } last", "b",
            "var nick = firstName; nick", "Jane");

    static Stream<Arguments> commonScripts() {
        List<String> scripts = column(1, 1);
        assertThat(scripts).hasSameSizeAs(COMMON);
        return Stream.of("beanshell", "javascript")
                .flatMap(language -> Stream.iterate(0, i -> i < scripts.size(), i -> i + 1)
                        .map(i -> Arguments.of(language, scripts.get(i), COMMON.get(i))));
    }

    static Stream<Arguments> scriptsOfOneLanguage() {
        return Stream.concat(
                BEANSHELL.entrySet().stream().map(e -> Arguments.of("beanshell", e.getKey(), e.getValue())),
                JAVASCRIPT.entrySet().stream().map(e -> Arguments.of("javascript", e.getKey(), e.getValue())));
    }

    @ParameterizedTest
    @MethodSource({"commonScripts", "scriptsOfOneLanguage"})
    void aDocumentedScriptGivesWhatThePageSays(String language, String script, Object value) throws Exception {
        ObjectTranslator translator = new ObjectTranslator(
                new System(), new TestSoffid().interprets(language).server(), List.of());

        Object given = translator.eval(script, jane());

        assertThat(given == null ? "null" : given).isEqualTo(value);
    }

    @Test
    void everyScriptOfOneLanguageIsOnThePage() {
        assertThat(column(2, 1)).containsAll(BEANSHELL.keySet());
        assertThat(column(2, 2)).containsAll(JAVASCRIPT.keySet());
    }

    private static ExtensibleObject jane() {
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType("user");
        object.setAttribute("accountDisabled", false);
        object.setAttribute("active", true);
        object.setAttribute("userName", "jane");
        object.setAttribute("firstName", "Jane");
        object.setAttribute("lastName", "Doe");
        object.setAttribute("department", "it");
        object.setAttribute("mail", "jane.doe@x.org");
        object.setAttribute("name", new HashMap<>(Map.of("givenName", "Jane")));
        object.setAttribute("list", new ArrayList<>(List.of("a", "b")));
        object.setAttribute("resource", new HashMap<>(Map.of("userName", "jane")));
        object.setAttribute("newObject", new HashMap<>(Map.of("title", "Boss")));
        return object;
    }

    /** The code in one column of a table of the section, in the order of the page. */
    private static List<String> column(int table, int column) {
        String page = new String(ProjectFiles.read("docs/mappings.md"), StandardCharsets.UTF_8);
        String section = page.substring(page.indexOf("## BeanShell and JavaScript"), page.indexOf("## Members of"));
        String[] tables = section.split("(?m)^\\|---.*$", -1);
        return tables[table]
                .lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split(" \\| ", -1)[column])
                .flatMap(DocumentedScriptsTest::code)
                .collect(Collectors.toList());
    }

    private static Stream<String> code(String cell) {
        String[] parts = cell.split("`", -1);
        return Stream.iterate(1, i -> i < parts.length, i -> i + 2).map(i -> parts[i]);
    }
}
