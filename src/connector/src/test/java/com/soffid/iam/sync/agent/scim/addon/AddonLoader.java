package com.soffid.iam.sync.agent.scim.addon;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads the connector from the packed addon, and if asked for, the connector's tests from this build. The names that the addon relocated are
 * renamed in the tests likewise, so that they run on the packed classes. Tests also use Jackson's data binding, which the addon
 * does not have; they get it from this build.
 */
final class AddonLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String CONNECTOR = "com.soffid.iam.sync.agent.scim.";
    private static final String AGENT_OF_1X = "com.soffid.iam.sync.agent2.scim.";
    private static final String SHADED = CONNECTOR + "shaded.";
    private static final String DATA_BINDING = SHADED + "com.fasterxml.jackson.";

    private final boolean withTests;

    private AddonLoader(Path addon, boolean withTests) {
        super("addon", new URL[] {url(addon)}, AddonLoader.class.getClassLoader());
        this.withTests = withTests;
    }

    /** Loads the addon and nothing else of the connector. */
    static AddonLoader of(Path addon) {
        return new AddonLoader(addon, false);
    }

    /** Loads the addon, its tests, and what only tests use. */
    static AddonLoader withTests(Path addon) {
        return new AddonLoader(addon, true);
    }

    private static URL url(Path addon) {
        try {
            return addon.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(CONNECTOR) && !name.startsWith(AGENT_OF_1X)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : ofAddonOrTests(name);
        }
    }

    private Class<?> ofAddonOrTests(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notPacked) {
            if (!withTests) {
                throw notPacked;
            }
            byte[] content = ofTests(name);
            return defineClass(name, content, 0, content.length);
        }
    }

    /** A class of the tests, or of Jackson's data binding, which tests use; the classes of the connector beside them are hidden. */
    private static byte[] ofTests(String name) throws ClassNotFoundException {
        ClassLoader build = AddonLoader.class.getClassLoader();
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = name.startsWith(DATA_BINDING)
                ? build.getResourceAsStream(file.substring(SHADED.length()))
                : new URL(
                                AddonLoader.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation(),
                                file)
                        .openStream()) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return ClassFile.renamed(in.readAllBytes(), AddonLoader::relocated);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static String relocated(String text) {
        String shaded = SHADED.replace('.', '/');
        return text.replace("com/fasterxml/jackson", shaded + "com/fasterxml/jackson")
                .replace("org/apache/hc/", shaded + "org/apache/hc/")
                .replace("com.fasterxml.jackson", SHADED + "com.fasterxml.jackson")
                .replace("org.apache.hc", SHADED + "org.apache.hc");
    }
}
