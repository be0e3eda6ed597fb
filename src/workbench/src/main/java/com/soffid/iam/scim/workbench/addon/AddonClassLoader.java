package com.soffid.iam.scim.workbench.addon;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads the addon by the rules of the sync server: a class of the addon's JAR comes from the JAR, even if the server has one of
 * the same name. Only {@code java.*} and {@code javax.*} without {@code javax.ws.*} come from the server first.
 */
public final class AddonClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    public AddonClassLoader(URL jar, ClassLoader server) {
        super("soffid-addon", new URL[] {jar}, server);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = belongsToServer(name) ? getParent().loadClass(name) : childFirst(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private Class<?> childFirst(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notInAddon) {
            return getParent().loadClass(name);
        }
    }

    private static boolean belongsToServer(String name) {
        return name.startsWith("java.") || (name.startsWith("javax.") && !name.startsWith("javax.ws."));
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : getParent().getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
        found.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(found);
    }
}
