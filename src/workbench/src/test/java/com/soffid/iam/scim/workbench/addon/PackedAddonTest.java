package com.soffid.iam.scim.workbench.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedAddonTest {

    @Test
    void a_copy_of_a_process_that_was_killed_is_removed_by_the_next_start(@TempDir Path folder) throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .start();
        killed.destroyForcibly().waitFor();
        Path left = file(folder, "scim-plugin-" + killed.pid() + "-123.jar");

        PackedAddon.removeLeftCopies(folder);

        assertThat(left).doesNotExist();
    }

    @Test
    void what_is_in_use_or_of_others_stays(@TempDir Path folder) throws IOException {
        Path mine = file(folder, "scim-plugin-" + ProcessHandle.current().pid() + "-123.jar");
        Path built = file(folder, "scim-plugin-2.0.0.jar");
        Path other = file(folder, "other-999999999-1.jar");

        PackedAddon.removeLeftCopies(folder);

        assertThat(folder.toFile().listFiles())
                .containsExactlyInAnyOrder(mine.toFile(), built.toFile(), other.toFile());
    }

    private static Path file(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }
}
