package com.soffid.iam.scim.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.scim.acceptance.front.Front;
import com.soffid.iam.scim.acceptance.keycloak.KeycloakRealm;
import com.soffid.iam.scim.acceptance.keycloak.KeycloakServer;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A realm of its own in a real Keycloak, behind a front that counts requests; the agent signs in as an OAuth client. */
final class KeycloakTarget implements LifeCycleTarget {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeycloakRealm realm;
    private final Front front;
    private final AgentConfig config;

    private KeycloakTarget(KeycloakRealm realm, Front front, AgentConfig config) {
        this.realm = realm;
        this.front = front;
        this.config = config;
    }

    /** A realm that keeps what the mappings write, and an attribute that they do not write; the mappings have no password. */
    static KeycloakTarget start() {
        return in(
                KeycloakServer.running().newRealm().askingForNothing().keeping("displayName", "nickName"),
                Mappings.withoutPasswords(Mappings.read("scim-sdk.xml")));
    }

    /** A realm as Keycloak makes it, but for the display name, and the shipped mappings with what the guide changes in them. */
    static KeycloakTarget asTheGuideSays() {
        return in(
                KeycloakServer.running().newRealm().keeping("displayName"),
                Mappings.withoutChangeProperty(Mappings.withoutPasswords(
                        TargetCatalogue.packed().get("standard").config())));
    }

    private static KeycloakTarget in(KeycloakRealm realm, AgentConfig config) {
        return new KeycloakTarget(realm, Front.of(realm.scimUrl(), UnaryOperator.identity()), config);
    }

    /** The same realm with an agent that is mapped otherwise. */
    KeycloakTarget mappedBy(AgentConfig mappings) {
        return new KeycloakTarget(realm, front, mappings);
    }

    KeycloakRealm realm() {
        return realm;
    }

    @Override
    public AgentParameters parameters() {
        return AgentParameters.of("keycloak", front.baseUrl())
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
        return realm.letsIn(userName, password);
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
        return front.requests().count(request -> !request.method().equals("GET"));
    }

    @Override
    public void forgetRequests() {
        front.requests().clear();
    }

    @Override
    public void close() {
        front.close();
    }
}
