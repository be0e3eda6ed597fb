package com.soffid.iam.sync.agent.scim.http.wire;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.classic.HttpClient;

/**
 * The log of the HTTP library, which is kept shut: at debug level it holds Authorization headers, bodies, and token
 * addresses with their password. Its packages are relocated below {@code com.soffid}, so that an administrator who wants
 * more of the connector's own log would get it too. The sync server logs through {@code java.util.logging}.
 */
final class LibraryLog {

    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LIBRARY = Logger.getLogger(libraryName());

    private LibraryLog() {}

    static void shut() {
        LIBRARY.setLevel(Level.OFF);
    }

    /** {@code org.apache.hc}, or where the addon has it. */
    private static String libraryName() {
        String name = HttpClient.class.getName();
        return name.substring(0, name.indexOf(".client5"));
    }
}
