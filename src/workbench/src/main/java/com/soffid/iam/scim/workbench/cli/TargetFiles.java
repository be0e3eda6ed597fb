package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.ConfigurationException;
import com.soffid.iam.scim.workbench.targets.TargetDescription;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The folder into which the configuration of a system is written, for an administrator to go on with. */
final class TargetFiles {
    private final Path folder;

    TargetFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the three files, or none where one of them is there, and says what to do next. */
    void write(TargetDescription target, PrintWriter out) {
        Path configuration = folder.resolve(TargetDescription.CONFIGURATION_FILE);
        Path parameters = folder.resolve(TargetDescription.PARAMETERS_FILE);
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(configuration, target.configuration());
        files.put(parameters, target.parameters());
        files.put(folder.resolve(TargetDescription.GUIDE_FILE), target.guide());
        files.keySet().forEach(TargetFiles::refuseExisting);
        files.forEach(this::write);
        files.keySet().forEach(file -> out.println("Wrote " + file));
        out.println();
        out.println("Put your server's address and user name into " + parameters + ", then:");
        out.println("  scim check --config " + configuration + " --parameters " + parameters);
    }

    private static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new ConfigurationException(file + ": is there already; name another folder, or move it away");
        }
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be written: " + e, e);
        }
    }
}
