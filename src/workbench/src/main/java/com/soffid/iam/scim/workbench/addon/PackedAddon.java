package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.scim.workbench.ConfigurationException;
import com.soffid.iam.scim.workbench.WorkbenchVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The addon that is packed in the workbench as a file inside its JAR. */
final class PackedAddon {
    private PackedAddon() {}

    /** Copies it to a temporary file, as a sync server keeps a downloaded addon; gone when the program ends. */
    static Path extract() {
        String name = "scim-plugin-" + WorkbenchVersion.get() + ".jar";
        try (InputStream in = PackedAddon.class.getResourceAsStream("/addon/" + name)) {
            if (in == null) {
                throw new ConfigurationException(
                        "this workbench was built without the addon " + name + ": name a JAR with --addon");
            }
            Path copy = Files.createTempFile("scim-plugin-", ".jar");
            copy.toFile().deleteOnExit();
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new ConfigurationException("the packed addon cannot be copied to a file: " + e.getMessage(), e);
        }
    }
}
