package com.soffid.iam.sync.agent.scim.http.wire;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.classic.HttpClient;

/**
 * Switches off the log of the HTTP library, which at debug level shows Authorization headers, bodies, and addresses of
 * token requests with the password. The packages of the library are relocated below {@code com.soffid}, so that the debug
 * level of the connector's own log would switch it on. The sync server logs through {@code java.util.logging}.
 */
final class LibraryLog {

    /** A reference that keeps the logger alive: the JDK forgets the level of a logger without references. */
    private static final Logger LIBRARY = Logger.getLogger(libraryName());

    private LibraryLog() {}

    static void shut() {
        LIBRARY.setLevel(Level.OFF);
    }

    /** {@code org.apache.hc}, or the name that the addon has for it. */
    private static String libraryName() {
        String name = HttpClient.class.getName();
        return name.substring(0, name.indexOf(".client5"));
    }
}
