package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.sync.agent.Agent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way between an agent on a proxy server and the main server: Java serialization. The main server has the JDK and Soffid's own
 * API, but no addon, and refuses scripting classes.
 */
final class Travel {
    private static final List<String> SOFFIDS = List.of(
            "com.soffid.iam.api.",
            "com.soffid.iam.sync.agent.",
            "com.soffid.iam.sync.engine.",
            "com.soffid.iam.sync.intf.",
            "com.soffid.iam.sync.service.",
            "es.caib.seycon.ng.");
    private static final List<String> REFUSED = List.of("bsh.", "org.openjdk.nashorn.internal.");

    private Travel() {}

    /**
     * Copies an object by serialization.
     *
     * @param what the call that gave the object, for the error
     * @throws CannotTravelError if the main server could not read it
     */
    @SuppressWarnings("unchecked") // a copy is of the type of its original
    static <T extends @Nullable Object> T arriving(String what, T object) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
            out.writeObject(object);
            out.flush();
            try (ObjectInputStream in = new MainServerStream(new ByteArrayInputStream(sent.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw new CannotTravelError(what, e);
        }
    }

    private static final class MainServerStream extends ObjectInputStream {
        MainServerStream(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            String name = description.getName();
            if (REFUSED.stream().anyMatch(elementOf(name)::startsWith)) {
                throw new InvalidClassException(name, "refused");
            }
            Class<?> found = Class.forName(name, false, Agent.class.getClassLoader());
            if (!isKnown(found)) {
                throw new ClassNotFoundException(name);
            }
            return found;
        }

        /** Refuses proxies: their interfaces are the agent's choice. */
        @Override
        protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
            throw new InvalidClassException("a proxy of " + String.join(", ", interfaces));
        }

        private static boolean isKnown(Class<?> type) {
            Class<?> element = type;
            while (element.isArray()) {
                element = element.getComponentType();
            }
            ClassLoader loader = element.getClassLoader();
            return loader == null
                    || loader == ClassLoader.getPlatformClassLoader()
                    || SOFFIDS.stream().anyMatch(element.getName()::startsWith);
        }

        private static String elementOf(String name) {
            return name.startsWith("[") ? name.substring(name.lastIndexOf('[') + 2) : name;
        }
    }
}
