package com.soffid.iam.scim.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    @TempDir
    private Path modules;

    private TestReports reports(String... testCases) throws IOException {
        Path folder = Files.createDirectories(modules.resolve("one/target/surefire-reports"));
        Files.writeString(
                folder.resolve("TEST-x.SomeTest.xml"), "<testsuite>" + String.join("", testCases) + "</testsuite>");
        return TestReports.below(modules);
    }

    private static String passed(String name) {
        return "<testcase name='" + name + "' classname='x.SomeTest'/>";
    }

    private static String failed(String name) {
        return "<testcase name='" + name + "' classname='x.SomeTest'><failure/></testcase>";
    }

    @Test
    void aTestThatIsNotReportedDidNotPass() throws IOException {
        assertThat(reports().isEmpty()).isTrue();
        assertThat(reports(passed("one")).passed("SomeTest.other")).isFalse();
    }

    @Test
    void aTestPassedOnlyIfEachOfItsRunsDid() throws IOException {
        TestReports reports = reports(passed("one()[1]"), failed("one()[2]"), failed("two()[1]"), passed("two()[2]"));

        assertThat(reports.passed("SomeTest.one")).isFalse();
        assertThat(reports.passed("SomeTest.two")).isFalse();
    }

    @Test
    void aSkippedTestDidNotPass() throws IOException {
        String skipped = "<testcase name='one' classname='x.SomeTest'><skipped/></testcase>";

        assertThat(reports(skipped).passed("SomeTest.one")).isFalse();
    }

    @Test
    void aTestPassedWithEachInterpreterOnlyIfItRanWithEach() throws IOException {
        TestReports reports =
                reports(passed("one()[1]"), passed("one()[2]"), passed("two(String)[1][2]"), passed("three"));

        assertThat(reports.passedWithEachInterpreter("SomeTest.one")).isTrue();
        assertThat(reports.passedWithEachInterpreter("SomeTest.two")).isFalse();
        assertThat(reports.passedWithEachInterpreter("SomeTest.three")).isFalse();
        assertThat(reports.passed("SomeTest.three")).isTrue();
    }
}
