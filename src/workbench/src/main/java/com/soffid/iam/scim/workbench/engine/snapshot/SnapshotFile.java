package com.soffid.iam.scim.workbench.engine.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.input.TextFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads what {@code scim reconcile --json} has printed. */
public final class SnapshotFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SnapshotFile() {}

    /**
     * Reads a file.
     *
     * @return empty if the file is no output of {@code reconcile}
     * @throws ConfigurationException if it cannot be read, or does not hold all accounts and roles
     */
    public static Optional<Snapshot> read(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return Optional.empty();
        }
        return TextFile.read(file, "people, or what 'scim reconcile --json' printed", in -> {
            try {
                return snapshot(JSON.readTree(in), file);
            } catch (JsonProcessingException notJson) {
                // The reader of people files names the line.
                return Optional.empty();
            }
        });
    }

    private static Optional<Snapshot> snapshot(JsonNode document, Path file) throws JsonProcessingException {
        if (!"reconcile".equals(document.path("command").asText())) {
            return Optional.empty();
        }
        if (!document.path("complete").asBoolean()
                || !document.path("accounts").isArray()
                || !document.path("roles").isArray()) {
            throw new ConfigurationException(
                    file + ": does not hold all accounts and roles: the run was ended early, or was"
                            + " made with --only, --limit or --soffid");
        }
        return Optional.of(JSON.treeToValue(document, Snapshot.class));
    }
}
