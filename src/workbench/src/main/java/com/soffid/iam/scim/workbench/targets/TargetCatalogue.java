package com.soffid.iam.scim.workbench.targets;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The systems that the workbench carries a configuration for. A system is a folder with an XML file, {@code agent.properties}
 * and {@code README.md}; the folder's name is the system's. Immutable.
 */
public final class TargetCatalogue {
    private static final String FOLDER = "targets";

    private final SortedMap<String, TargetDescription> systems;

    private TargetCatalogue(SortedMap<String, TargetDescription> systems) {
        this.systems = systems;
    }

    /** Reads the catalogue that is packed with this class, in a JAR or a folder of classes. */
    public static TargetCatalogue packed() {
        try {
            return in(Path.of(TargetCatalogue.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the catalogue that is packed in a JAR or a folder of classes. */
    static TargetCatalogue in(Path classes) {
        try {
            if (Files.isDirectory(classes)) {
                return read(classes.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                return read(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new ConfigurationException(classes + ": the configurations in it cannot be read: " + e, e);
        }
    }

    private static TargetCatalogue read(Path folder) throws IOException {
        SortedMap<String, TargetDescription> systems = new TreeMap<>();
        for (Path system : entries(folder)) {
            description(system).ifPresent(found -> systems.put(found.name(), found));
        }
        return new TargetCatalogue(systems);
    }

    /** The system of a folder; empty if one of the files is missing. */
    private static Optional<TargetDescription> description(Path folder) throws IOException {
        // Within a JAR, the name of a folder may end with a slash.
        String name = folder.getFileName().toString().replace("/", "");
        Optional<Path> configuration = entries(folder).stream()
                .filter(file -> file.toString().endsWith(".xml"))
                .findFirst();
        Path parameters = folder.resolve(TargetDescription.PARAMETERS_FILE);
        Path guide = folder.resolve(TargetDescription.GUIDE_FILE);
        if (configuration.isEmpty() || !Files.exists(parameters) || !Files.exists(guide)) {
            return Optional.empty();
        }
        return Optional.of(new TargetDescription(
                name, Files.readString(configuration.get()), Files.readString(parameters), Files.readString(guide)));
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** All systems, sorted by name. */
    public Collection<TargetDescription> all() {
        return List.copyOf(systems.values());
    }

    /** The system with this name; an error that lists all names if there is none. */
    public TargetDescription get(String name) {
        TargetDescription found = systems.get(name);
        if (found == null) {
            throw new ConfigurationException("there is no configuration for " + name + "; there are "
                    + (systems.isEmpty() ? "none" : String.join(", ", systems.keySet())));
        }
        return found;
    }
}
