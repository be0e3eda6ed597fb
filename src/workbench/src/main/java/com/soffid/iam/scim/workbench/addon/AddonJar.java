package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.sync.agent.Agent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An open JAR of an addon: its descriptor, and the one class loader that all its agents share, as on a sync server. */
public final class AddonJar implements AutoCloseable {
    private final Path file;
    private final AddonDescriptor descriptor;
    private final AddonClassLoader classLoader;

    private AddonJar(Path file, AddonDescriptor descriptor, AddonClassLoader classLoader) {
        this.file = file;
        this.descriptor = descriptor;
        this.classLoader = classLoader;
    }

    /** Opens a JAR file; an error if it is not the JAR of an addon. */
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
        return read(file, AddonDescriptor.PATH, in -> AddonDescriptor.read(in, file.toString()))
                .orElseThrow(() -> new ConfigurationException(
                        file + ": has no " + AddonDescriptor.PATH + ", so the console would not accept it"));
    }

    /** Reads an entry of the JAR; empty if there is none of that name. */
    private static <T> Optional<T> read(Path file, String name, Function<InputStream, T> parser) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(parser.apply(in));
            }
        } catch (IOException e) {
            throw new ConfigurationException(file + ": not a JAR: " + e.getMessage(), e);
        }
    }

    /** The authentication methods that the page of the first agent type offers. */
    public AuthenticationMethods authenticationMethods() {
        String page = descriptor.agents().get(0).page();
        return read(file, page, in -> AuthenticationMethods.read(in, file + ": " + page))
                .orElseGet(AuthenticationMethods::unlisted);
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
