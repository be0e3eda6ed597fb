package com.soffid.iam.scim.acceptance.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.Password;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent signs in at a real Keycloak in the ways that its OAuth server knows besides id and secret. */
class KeycloakSignInTest {

    private static final String CLIENT = "soffid-by-key";
    private static final String ACCOUNT = "soffid-account";
    private static final String PASSWORD = "s3cret-of-the-account";
    private static final String STORE_PASSWORD = "s3cret-of-the-store";

    @TempDir
    Path folder;

    @Test
    void anAssertionOrThePasswordOfAnAccountBringsAToken() throws Exception {
        Path keys = folder.resolve("key.p12");
        KeycloakRealm realm = KeycloakServer.running()
                .newRealm()
                .withAdministrators(CLIENT, certificateOfANewKey(keys), ACCOUNT, PASSWORD);
        ObjectNode byKey = JsonNodeFactory.instance.objectNode().put("clientAuthentication", "private_key_jwt");
        byKey.putObject("assertion").put("key", keys.toString()).put("keyPassword", STORE_PASSWORD);
        ObjectNode byAccount = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", KeycloakRealm.CLIENT)
                .put("clientSecret", realm.clientSecret());

        assertReads(realm, new SignIn("clientCredentials", CLIENT, null, tokenUrl(realm)), byKey);
        assertReads(realm, new SignIn("password", ACCOUNT, new Password(PASSWORD), tokenUrl(realm)), byAccount);
    }

    private static String tokenUrl(KeycloakRealm realm) {
        return realm.tokenUrl().toString();
    }

    private static void assertReads(KeycloakRealm realm, SignIn signIn, ObjectNode settings) throws Exception {
        AgentParameters parameters = AgentParameters.of("keycloak", realm.scimUrl())
                .signedInBy(signIn)
                .withSettings(settings.toString());
        AgentConfig config = Mappings.withoutPasswords(
                TargetCatalogue.packed().get("standard").config());
        try (Workbench workbench = Workbench.open(AddonJar.packed(), parameters, config);
                AgentSession agent = workbench.connect()) {
            assertThat(agent.as(ReconcileMgr2.class).orElseThrow().getAccountsList())
                    .contains(ACCOUNT);
        }
    }

    /** Makes a key with the JDK's keytool, and returns its certificate. */
    private static String certificateOfANewKey(Path file) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-dname",
                        "CN=" + CLIENT,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance(file.toFile(), STORE_PASSWORD.toCharArray());
        return Base64.getEncoder().encodeToString(store.getCertificate("key").getEncoded());
    }
}
