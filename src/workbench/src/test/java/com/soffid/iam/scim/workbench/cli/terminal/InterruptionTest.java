package com.soffid.iam.scim.workbench.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A program that is ended by a signal, in a JVM of its own. */
@Timeout(60)
class InterruptionTest {
    /** Works until its end is requested, and then takes a moment to report. */
    static final class Program {
        public static void main(String[] arguments) {
            PrintWriter out = new PrintWriter(System.out, true, UTF_8);
            try (Interruption interruption = Interruption.watch(out::println)) {
                System.out.println("working");
                while (!interruption.isRequested()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
                System.out.println("the report");
            }
            System.exit(0);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theReportIsPrintedBeforeTheProgramEndsWithTheCodeOfTheSignal() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = program.inputReader()) {
            assertThat(out.readLine()).isEqualTo("working");

            // Process.destroy would close the stream.
            program.toHandle().destroy();

            assertThat(out.lines().collect(Collectors.joining("\n")))
                    .contains("scim: ends after the request under way", "the report")
                    .doesNotContain("did not end");
            assertThat(program.waitFor()).isEqualTo(143);
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void aProgramThatIsNotEndedGoesOn() {
        try (Interruption interruption = Interruption.watch(line -> {})) {
            assertThat(interruption.isRequested()).isFalse();
        }
    }
}
