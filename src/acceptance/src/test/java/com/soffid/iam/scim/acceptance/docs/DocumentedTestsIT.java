package com.soffid.iam.scim.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that each table row in these pages names at least one test, and that each named test ran in this build and passed.
 */
class DocumentedTestsIT {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*\\.[a-z]\\w*)`");

    @BeforeEach
    void skipUnlessAllTestsRan() {
        assumeTrue(System.getProperty("test") == null && System.getProperty("it.test") == null, "some tests only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/protocol.md", "docs/soffid-support.md"})
    void everyTestThatAPageNamesRanInThisBuild(String page) throws IOException {
        TestReports reports = TestReports.below(ROOT.resolve("src"));
        assertThat(reports.isEmpty()).isFalse();

        assertThat(rows(page).stream().flatMap(row -> tests(row).stream()).filter(test -> !reports.passed(test)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/protocol.md", "docs/soffid-support.md"})
    void everyRowNamesATest(String page) throws IOException {
        assertThat(rows(page)).isNotEmpty().noneMatch(row -> tests(row).isEmpty());
    }

    /** The rows of all tables, without their heads. */
    private static List<List<String>> rows(String page) throws IOException {
        return MarkdownTable.in(ROOT.resolve(page)).stream()
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    /** The tests that the last cell of a row names. */
    private static List<String> tests(List<String> row) {
        return TEST.matcher(row.get(row.size() - 1))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
