package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addon JAR that is packed in the workbench. */
final class PackedAddon {

    /** The name of a copy contains the id of the process that made it. */
    private static final Pattern COPY = Pattern.compile("scim-plugin-([0-9]{1,18})-.*\\.jar");

    private PackedAddon() {}

    /**
     * Copies the addon to a temporary file, as a sync server does with a downloaded one. The program deletes the file when it ends.
     * If the program was killed, the next start deletes it.
     */
    static Path extract() {
        String name = "scim-plugin-" + WorkbenchVersion.get() + ".jar";
        try (InputStream in = PackedAddon.class.getResourceAsStream("/addon/" + name)) {
            if (in == null) {
                throw new ConfigurationException(
                        "this workbench was built without the addon " + name + ": name a JAR with --addon");
            }
            Path copy = Files.createTempFile(
                    "scim-plugin-" + ProcessHandle.current().pid() + "-", ".jar");
            copy.toFile().deleteOnExit();
            removeLeftCopies(Objects.requireNonNull(copy.toAbsolutePath().getParent()));
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new ConfigurationException("the packed addon cannot be copied to a file: " + e.getMessage(), e);
        }
    }

    /** Removes the copies of processes that have ended. */
    static void removeLeftCopies(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PackedAddon::isLeft)) {
            for (Path copy : files) {
                remove(copy);
            }
        }
    }

    private static boolean isLeft(Path file) {
        Matcher name = COPY.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            // The file may belong to another user. It stays, which does no harm.
            return;
        }
    }
}
