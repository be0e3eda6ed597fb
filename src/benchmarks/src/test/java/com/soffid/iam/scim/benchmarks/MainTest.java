package com.soffid.iam.scim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.benchmarks.micro.MicroResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final List<MicroResult> STEPS = List.of(new MicroResult("Page", "jacksonAlone", 400, 3.2, 800_000));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path docs = Path.of("");

    @Test
    void helpSaysWhatItDoesAndHowLongItTakes() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("the file performance.md", "takes about 45 minutes");
    }

    @Test
    void noArgumentIsAWrongArgument() {
        assertThat(run()).isEqualTo(2);
        assertThat(text(err)).contains("Give one argument", "--help");
    }

    @Test
    void anUnknownOptionIsAWrongArgument() {
        assertThat(run("--fast")).isEqualTo(2);
        assertThat(text(err)).contains("There is no option --fast.");
    }

    @Test
    void aMissingFolderIsAWrongArgument() {
        assertThat(run(docs.resolve("none").toString())).isEqualTo(2);
        assertThat(text(err)).contains("is not a folder");
    }

    @Test
    void aFolderWithoutThePageFails() {
        assertThat(run(docs.toString())).isEqualTo(1);
        assertThat(text(err)).contains("performance.md cannot be read");
    }

    @Test
    void writesThePage() throws IOException {
        Path page = docs.resolve("performance.md");
        Files.writeString(page, "<!-- measured: begin -->\n<!-- measured: end -->\n");

        assertThat(run(docs.toString())).isZero();
        assertThat(page).content(StandardCharsets.UTF_8).contains("| Jackson alone | 400.0 µs |");
        assertThat(text(out)).contains("part 1 of 2", "part 2 of 2", "The results are in ");
    }

    @Test
    void stepsAloneAreShown() {
        assertThat(run("--steps")).isZero();
        assertThat(text(out)).contains("jacksonAlone", "400.00 us, +-     3.20, allocates      800,000 bytes");
    }

    private int run(String... args) {
        return new Main(
                        any -> STEPS,
                        any -> List.of(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
