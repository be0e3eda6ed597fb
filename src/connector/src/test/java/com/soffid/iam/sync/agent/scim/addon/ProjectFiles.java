package com.soffid.iam.sync.agent.scim.addon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the console-facing part: those packed into the addon, and those beside the sources. */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** The descriptor as the build filtered it. */
    static PluginDescriptor descriptor() {
        return PluginDescriptor.parse(packed("META-INF/seu-plugin.xml"));
    }

    /** A file as it is packed into the addon. */
    public static byte[] packed(String path) {
        try (InputStream in = ProjectFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError(path + " is not packed");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file by its path from the project's root. */
    public static byte[] read(String path) {
        try {
            return Files.readAllBytes(Path.of(System.getProperty("basedir", "."), "../..", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
