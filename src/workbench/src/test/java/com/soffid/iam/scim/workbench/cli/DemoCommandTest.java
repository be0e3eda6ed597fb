package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.fake.PackedAddonPresent;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;

/** What the demo prints. */
@ExtendWith(PackedAddonPresent.class)
class DemoCommandTest {
    private static final StringWriter OUT = new StringWriter();

    @BeforeAll
    static void play() {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(OUT, true));

        assertThat(command.execute("demo", "--interpreter", "javascript"))
                .as(OUT.toString())
                .isZero();
    }

    @Test
    void every_line_fits_80_columns() {
        assertThat(OUT.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void requests_a_difference_and_a_failure_are_shown() {
        assertThat(OUT.toString())
                .containsPattern("> POST /\\S*Users -> 201")
                .containsPattern("~ replace name\\.familyName Berg -> Berg-Ruiz")
                .contains("failed: UpdateAccountPassword carla")
                .contains("6 of 6 tasks done: 3 created, 3 changed");
    }
}
