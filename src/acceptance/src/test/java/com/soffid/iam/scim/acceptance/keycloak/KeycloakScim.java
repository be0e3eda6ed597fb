package com.soffid.iam.scim.acceptance.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.TestServer;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.acceptance.proxy.ReverseProxy;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The SCIM service of a realm in a real Keycloak, behind a proxy that counts requests. The agent is an OAuth client. */
final class KeycloakScim implements TestServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeycloakRealm realm;
    private final ReverseProxy proxy;

    private KeycloakScim(KeycloakRealm realm) {
        this.realm = realm;
        this.proxy = ReverseProxy.of(realm.scimUrl(), UnaryOperator.identity());
    }

    /**
     * Starts a realm that stores every attribute of the mappings and one attribute that they do not write. The mappings
     * have no password.
     */
    static TestTarget<KeycloakScim> start() {
        return target(
                KeycloakServer.running().newRealm().withoutRequiredAttributes().storing("displayName", "nickName"),
                Mappings.withoutPasswords(Mappings.read("scim-sdk.xml")));
    }

    /** Starts a new realm that also stores the display name, with the shipped mappings. */
    static TestTarget<KeycloakScim> configuredAsInTheGuide() {
        return target(
                KeycloakServer.running().newRealm().storing("displayName"),
                TargetCatalogue.packed().get("keycloak").config());
    }

    private static TestTarget<KeycloakScim> target(KeycloakRealm realm, AgentConfig config) {
        KeycloakScim server = new KeycloakScim(realm);
        AgentParameters parameters = AgentParameters.of("keycloak", server.proxy.baseUrl())
                .signedInBy(SignIn.clientCredentials(
                        KeycloakRealm.CLIENT,
                        realm.clientSecret(),
                        realm.tokenUrl().toString()));
        return new TestTarget<>(server, parameters, config);
    }

    KeycloakRealm realm() {
        return realm;
    }

    @Override
    public Optional<JsonNode> user(String userName) {
        return realm.user(userName);
    }

    @Override
    public Optional<JsonNode> group(String displayName) {
        return realm.group(displayName);
    }

    @Override
    public int userCount() {
        return realm.userCount();
    }

    @Override
    public boolean passwordMatches(String userName, String password) {
        return realm.acceptsLogin(userName, password);
    }

    @Override
    public String addUser(String json) {
        return realm.addUser(read(json));
    }

    @Override
    public String addGroup(String json) {
        return realm.addGroup(read(json));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RequestLog requests() {
        return proxy.requests();
    }

    @Override
    public void close() {
        proxy.close();
    }
}
