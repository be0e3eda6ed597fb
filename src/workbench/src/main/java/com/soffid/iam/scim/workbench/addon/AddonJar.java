package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.scim.workbench.ConfigurationException;
import com.soffid.iam.sync.agent.Agent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The addon's JAR, opened: its descriptor, and the one class loader that all agents of it share, as on a sync server. */
public final class AddonJar implements AutoCloseable {
    private final Path file;
    private final AddonDescriptor descriptor;
    private final AddonClassLoader classLoader;

    private AddonJar(Path file, AddonDescriptor descriptor, AddonClassLoader classLoader) {
        this.file = file;
        this.descriptor = descriptor;
        this.classLoader = classLoader;
    }

    /** Opens a JAR of the file system. */
    public static AddonJar open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException(file + ": no such file; expected the JAR of a connector addon");
        }
        AddonDescriptor descriptor = descriptor(file);
        try {
            ClassLoader server = AddonJar.class.getClassLoader();
            return new AddonJar(
                    file, descriptor, new AddonClassLoader(file.toUri().toURL(), server));
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Opens the addon that the workbench carries. */
    public static AddonJar packed() {
        return open(PackedAddon.extract());
    }

    private static AddonDescriptor descriptor(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(AddonDescriptor.PATH);
            if (entry == null) {
                throw new ConfigurationException(
                        file + ": has no " + AddonDescriptor.PATH + ", so the console would not accept it");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return AddonDescriptor.read(in, file.toString());
            }
        } catch (IOException e) {
            throw new ConfigurationException(file + ": not a JAR: " + e.getMessage(), e);
        }
    }

    public AddonDescriptor descriptor() {
        return descriptor;
    }

    /** The class that a sync server runs: of the first agent type that the descriptor declares. */
    public Class<? extends Agent> agentClass() {
        String name = descriptor.agents().get(0).className();
        try {
            return classLoader.loadClass(name).asSubclass(Agent.class);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ConfigurationException(file + ": the agent class " + name + " cannot be loaded: " + e, e);
        } catch (ClassCastException e) {
            throw new ConfigurationException(file + ": " + name + " is not an agent of the v2 API", e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            classLoader.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file + ": cannot be closed", e);
        }
    }
}
