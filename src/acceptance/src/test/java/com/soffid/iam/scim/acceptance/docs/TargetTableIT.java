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
 * Checks the tables of docs/targets/README.md. The first table shows what the connector can do with each system. For each
 * column and word, the second table names the tests that prove it. The test classes of the row must have run these tests
 * with each interpreter. A cell can also name a test of its row directly.
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

    /** The tests that the cell names. If it names none, the tests that the second table names for its word and column. */
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
