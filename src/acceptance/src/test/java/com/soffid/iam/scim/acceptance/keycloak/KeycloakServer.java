package com.soffid.iam.scim.acceptance.keycloak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The one Keycloak of this JVM: it takes longer to start than a test class takes to run. Each test has a realm of its own. */
public final class KeycloakServer {

    /** Where the build unpacked the distribution. */
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

    /** Starts it for the first one who asks; it ends with this JVM. */
    private static final class Holder {
        static final KeycloakServer ONLY = new KeycloakServer();
    }

    /**
     * The server; the first call waits until it is up.
     *
     * @throws IllegalStateException when there is no distribution, or when it does not start
     */
    public static KeycloakServer running() {
        return Holder.ONLY;
    }

    /** A new realm without people, as Keycloak makes it, with its SCIM API on and a client for Soffid. */
    public KeycloakRealm newRealm() {
        return KeycloakRealm.create(admin, "realm-" + UUID.randomUUID());
    }
}
