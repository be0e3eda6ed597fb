package com.soffid.iam.scim.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the tables in these pages names the tests that show it; this build ran them, and they passed. */
class DocumentedTestsIT {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*\\.[a-z]\\w*)`");

    @BeforeEach
    void onlyWhereEveryTestIsRun() {
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

    /** The rows of all tables without their heads. */
    private static List<String> rows(String page) throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(ROOT.resolve(page));
        for (int i = 0; i < lines.size(); i++) {
            boolean head = i + 1 < lines.size() && lines.get(i + 1).startsWith("|--");
            if (lines.get(i).startsWith("| ") && !head) {
                rows.add(lines.get(i));
            }
        }
        return rows;
    }

    /** The tests in the last cell of a row. */
    private static List<String> tests(String row) {
        String[] cells = row.split("\\|", -1);
        Matcher found = TEST.matcher(cells[cells.length - 2]);
        List<String> tests = new ArrayList<>();
        while (found.find()) {
            tests.add(found.group(1));
        }
        return tests;
    }
}
