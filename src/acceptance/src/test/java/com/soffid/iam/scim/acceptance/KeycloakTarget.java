package com.soffid.iam.scim.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.scim.acceptance.keycloak.KeycloakRealm;
import com.soffid.iam.scim.acceptance.keycloak.KeycloakServer;
import com.soffid.iam.scim.acceptance.proxy.ReverseProxy;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A separate realm in a real Keycloak, behind a proxy that counts requests. The agent signs in as an OAuth client. */
final class KeycloakTarget implements LifeCycleTarget {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeycloakRealm realm;
    private final ReverseProxy proxy;
    private final AgentConfig config;

    private KeycloakTarget(KeycloakRealm realm, ReverseProxy proxy, AgentConfig config) {
        this.realm = realm;
        this.proxy = proxy;
        this.config = config;
    }

    /**
     * Starts a realm that stores every attribute of the mappings and one attribute that they do not write. The mappings
     * have no password.
     */
    static KeycloakTarget start() {
        return in(
                KeycloakServer.running().newRealm().withoutRequiredAttributes().keeping("displayName", "nickName"),
                Mappings.withoutPasswords(Mappings.read("scim-sdk.xml")));
    }

    /** Starts a new realm that also stores the display name. The shipped mappings are changed as in the guide. */
    static KeycloakTarget configuredAsInTheGuide() {
        return in(
                KeycloakServer.running().newRealm().keeping("displayName"),
                Mappings.withoutChangeProperty(Mappings.withoutPasswords(
                        TargetCatalogue.packed().get("standard").config())));
    }

    private static KeycloakTarget in(KeycloakRealm realm, AgentConfig config) {
        return new KeycloakTarget(realm, ReverseProxy.of(realm.scimUrl(), UnaryOperator.identity()), config);
    }

    /** Returns the same realm with other mappings for the agent. */
    KeycloakTarget mappedBy(AgentConfig mappings) {
        return new KeycloakTarget(realm, proxy, mappings);
    }

    KeycloakRealm realm() {
        return realm;
    }

    @Override
    public AgentParameters parameters() {
        return AgentParameters.of("keycloak", proxy.baseUrl())
                .signedInBy(SignIn.clientCredentials(
                        KeycloakRealm.CLIENT,
                        realm.clientSecret(),
                        realm.tokenUrl().toString()));
    }

    @Override
    public AgentConfig config() {
        return config;
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
    public long writes() {
        return proxy.requests().count(request -> !request.method().equals("GET"));
    }

    @Override
    public void forgetRequests() {
        proxy.requests().clear();
    }

    @Override
    public void close() {
        proxy.close();
    }
}
