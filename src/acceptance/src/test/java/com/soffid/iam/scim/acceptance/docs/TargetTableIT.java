package com.soffid.iam.scim.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/targets/README.md says what the connector can do with each system. A cell stands for the tests that the
 * second table gives for its column and its word, run by the test classes of its row with each interpreter; a cell may also
 * name a test of that row itself.
 */
class TargetTableIT {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");
    private static final List<String> CAPABILITIES = List.of(
            "create",
            "update",
            "deactivate",
            "delete",
            "password",
            "roles",
            "grants",
            "reconcile",
            "full load",
            "delta",
            "rate limits");

    private List<MarkdownTable> tables = List.of();

    @BeforeEach
    void readThePageIfAllTestsRan() throws IOException {
        assumeTrue(System.getProperty("test") == null && System.getProperty("it.test") == null, "some tests only");
        tables = MarkdownTable.in(ROOT.resolve("docs/targets/README.md"));
    }

    @Test
    void everySystemOfTheProductPageHasARowAndEveryCapabilityAColumn() {
        assertThat(systems().head()).containsAll(CAPABILITIES);
        assertThat(String.join("\n", systems().column("system")))
                .contains(
                        "Soffid IAM",
                        "Microsoft Entra ID",
                        "Active Directory",
                        "Oracle Identity Manager",
                        "WSO2",
                        "Salesforce",
                        "Trello",
                        "Slack");
    }

    @Test
    void everyCellIsBackedByTestsThatRanAndPassed() {
        TestReports reports = TestReports.below(ROOT.resolve("src"));
        List<String> missing = new ArrayList<>();
        for (List<String> row : systems().rows()) {
            List<String> classes = codes(row.get(systems().head().indexOf("tests")));
            for (String capability : CAPABILITIES) {
                String cell = row.get(systems().head().indexOf(capability));
                List<String> tests = tests(capability, cell);
                boolean backed = !tests.isEmpty() && tests.stream().allMatch(test -> anyPassed(reports, classes, test));
                if (!backed) {
                    missing.add(row.get(0) + ", " + capability + ": " + cell + " " + tests);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean anyPassed(TestReports reports, List<String> classes, String test) {
        return classes.stream().anyMatch(name -> reports.passedWithEachInterpreter(name + "." + test));
    }

    /** Those that the cell names; else those that its word means in this column. */
    private List<String> tests(String capability, String cell) {
        List<String> named = codes(cell);
        return named.isEmpty() ? meanings().getOrDefault(capability + ": " + cell, List.of()) : named;
    }

    private Map<String, List<String>> meanings() {
        Map<String, List<String>> meanings = new TreeMap<>();
        MarkdownTable legend = tables.get(1);
        for (List<String> row : legend.rows()) {
            meanings.put(
                    row.get(0) + ": " + row.get(1), codes(row.get(legend.head().indexOf("tests"))));
        }
        return meanings;
    }

    private MarkdownTable systems() {
        return tables.get(0);
    }

    private static List<String> codes(String cell) {
        return Stream.of(cell)
                .flatMap(text -> CODE.matcher(text).results())
                .map(found -> found.group(1))
                .toList();
    }
}
