package com.soffid.iam.scim.acceptance.keycloak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The only Keycloak of this JVM. All tests share it, because it takes longer to start than a test class takes to run. Each
 * test has its own realm.
 */
public final class KeycloakServer {

    /** The system property with the folder of the unpacked distribution. */
    private static final String HOME = "keycloak.home";

    private final KeycloakAdmin admin;

    private KeycloakServer() {
        String home = System.getProperty(HOME, "");
        if (!Files.isRegularFile(Path.of(home, "bin", "kc.sh"))) {
            throw new IllegalStateException("No Keycloak in '" + home + "', the system property " + HOME);
        }
        String password = UUID.randomUUID().toString();
        KeycloakProcess process = KeycloakProcess.start(Path.of(home), password);
        admin = new KeycloakAdmin(process.address(), password);
    }

    /** Starts Keycloak at the first access. */
    private static final class Holder {
        static final KeycloakServer ONLY = new KeycloakServer();
    }

    /**
     * Returns the server. The first call waits until it has started.
     *
     * @throws IllegalStateException if there is no distribution, or if Keycloak does not start
     */
    public static KeycloakServer running() {
        return Holder.ONLY;
    }

    /** Creates a realm without users, with default settings, the SCIM API and a client for Soffid. */
    public KeycloakRealm newRealm() {
        return KeycloakRealm.create(admin, "realm-" + UUID.randomUUID());
    }
}
