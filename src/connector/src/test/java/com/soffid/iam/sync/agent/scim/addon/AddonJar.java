package com.soffid.iam.sync.agent.scim.addon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The addon as it is uploaded: its entries in their order. */
final class AddonJar {

    private final Path path;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private AddonJar(Path path) {
        this.path = path;
    }

    /** The addon that the build made: the system property {@code scim.addon}. */
    static AddonJar built() {
        String path = System.getProperty("scim.addon");
        if (path == null) {
            throw new AssertionError("the system property scim.addon names no addon");
        }
        AddonJar jar = new AddonJar(Path.of(path));
        try (ZipFile zip = new ZipFile(jar.path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        jar.add(entry.getName(), in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private void add(String name, byte[] content) {
        if (entries.put(name, content) != null) {
            throw new AssertionError(name + " is packed twice");
        }
    }

    Path path() {
        return path;
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    byte[] entry(String name) {
        return Optional.ofNullable(entries.get(name)).orElseThrow(() -> new AssertionError(name + " is not packed"));
    }

    /** The descriptor that the console finds: the first entry of either name. */
    PluginDescriptor descriptor() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().replace('\\', '/').matches("META-INF/(seu|soffid)-plugin\\.xml"))
                .findFirst()
                .map(entry -> PluginDescriptor.parse(entry.getValue()))
                .orElseThrow(() -> new AssertionError("File META-INF/seu-plugin.xml not found"));
    }
}
