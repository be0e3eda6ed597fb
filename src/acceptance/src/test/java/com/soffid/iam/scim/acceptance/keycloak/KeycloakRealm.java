package com.soffid.iam.scim.acceptance.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A realm with the SCIM API switched on. Reads and changes its data by the admin API. */
public final class KeycloakRealm {

    /** The OAuth client of Soffid, which has a service account. */
    public static final String CLIENT = "soffid";

    private static final int ALL = 1000;

    private final KeycloakAdmin admin;
    private final String name;
    private final String secret = UUID.randomUUID().toString();

    private KeycloakRealm(KeycloakAdmin admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    static KeycloakRealm create(KeycloakAdmin admin, String name) {
        KeycloakRealm realm = new KeycloakRealm(admin, name);
        admin.create("", realm.description());
        return realm;
    }

    /**
     * The realm as JSON. The token of the client must name the SCIM service as its audience, because Keycloak refuses it
     * otherwise. The realm uses elliptic curve keys, because Keycloak needs some seconds to create RSA keys for each realm.
     */
    private String description() {
        return """
                {"realm": "%1$s", "enabled": true, "attributes": {"scimApiEnabled": "true"},
                 "defaultSignatureAlgorithm": "ES256",
                 "components": {"org.keycloak.keys.KeyProvider": [
                   {"name": "ec", "providerId": "ecdsa-generated", "config": {"ecdsaEllipticCurveKey": ["P-256"]}},
                   {"name": "hmac", "providerId": "hmac-generated", "config": {"algorithm": ["HS512"]}},
                   {"name": "aes", "providerId": "aes-generated", "config": {}}]},
                 "clients": [{"clientId": "%2$s", "secret": "%3$s", "serviceAccountsEnabled": true,
                   "standardFlowEnabled": false, "directAccessGrantsEnabled": true,
                   "protocolMappers": [{"name": "scim", "protocol": "openid-connect",
                     "protocolMapper": "oidc-audience-mapper",
                     "config": {"included.custom.audience": "%4$s", "access.token.claim": "true"}}]}],
                 "users": [{"username": "service-account-%2$s", "enabled": true, "serviceAccountClientId": "%2$s",
                   "clientRoles": {"realm-management": ["manage-users"]}}]}
                """.formatted(name, CLIENT, secret, scimUrl());
    }

    /**
     * Adds attributes to the user profile of the realm. Keycloak accepts other attributes of SCIM without an error, but
     * does not store them.
     *
     * @param attributes single-valued attributes of the core schema
     */
    public KeycloakRealm storing(String... attributes) {
        ObjectNode profile = (ObjectNode) admin.read("/" + name + "/users/profile");
        for (String attribute : attributes) {
            ObjectNode added = profile.withArray("/attributes")
                    .addObject()
                    .put("name", attribute)
                    .put("displayName", attribute);
            added.putObject("annotations").put("kc.scim.schema.attribute", attribute);
            ObjectNode permissions = added.putObject("permissions");
            permissions.putArray("view").add("admin").add("user");
            permissions.putArray("edit").add("admin").add("user");
        }
        admin.put("/" + name + "/users/profile", profile.toString());
        return this;
    }

    /**
     * Adds a client that proves its identity by assertions, and an account that may administer users.
     *
     * @param client the id of the client
     * @param certificate of the client's key, in Base64
     * @param account the name of the account
     * @param password of the account
     */
    KeycloakRealm withAdministrators(String client, String certificate, String account, String password) {
        String rights =
                "\"clientRoles\": {\"realm-management\": [\"manage-users\", \"view-users\", \"query-users\", \"query-groups\"]}";
        admin.post("/" + name + "/partialImport", """
                {"ifResourceExists": "FAIL",
                 "clients": [{"clientId": "%1$s", "serviceAccountsEnabled": true, "standardFlowEnabled": false,
                   "clientAuthenticatorType": "client-jwt",
                   "attributes": {"jwt.credential.certificate": "%2$s", "token.endpoint.auth.signing.alg": "ES256"},
                   "protocolMappers": [{"name": "scim", "protocol": "openid-connect",
                     "protocolMapper": "oidc-audience-mapper",
                     "config": {"included.custom.audience": "%6$s", "access.token.claim": "true"}}]}],
                 "users": [
                   {"username": "service-account-%1$s", "enabled": true, "serviceAccountClientId": "%1$s", %5$s},
                   {"username": "%3$s", "enabled": true, "email": "%3$s@example.org", "emailVerified": true,
                    "firstName": "%3$s", "lastName": "%3$s",
                    "credentials": [{"type": "password", "value": "%4$s"}], %5$s}]}
                """.formatted(
                        client, certificate, account, password, rights, scimUrl()));
        return this;
    }

    /** Makes e-mail address, first name and last name optional. A new realm requires them. */
    public KeycloakRealm withoutRequiredAttributes() {
        ObjectNode profile = (ObjectNode) admin.read("/" + name + "/users/profile");
        profile.withArray("/attributes").forEach(attribute -> ((ObjectNode) attribute).remove("required"));
        admin.put("/" + name + "/users/profile", profile.toString());
        return this;
    }

    /** The base address of the SCIM service, without a final slash. */
    public URI scimUrl() {
        return admin.origin().resolve("/realms/" + name + "/scim/v2");
    }

    /** The address of the token endpoint. */
    public URI tokenUrl() {
        return admin.tokenUrl(name);
    }

    public String clientSecret() {
        return secret;
    }

    /** A user in the format of SCIM. */
    public Optional<JsonNode> user(String userName) {
        return first("/users?exact=true&username=" + KeycloakAdmin.encoded(userName))
                .map(KeycloakJson::scimUser);
    }

    /** A group in the format of SCIM, with its members. */
    public Optional<JsonNode> group(String displayName) {
        return first("/groups?exact=true&search=" + KeycloakAdmin.encoded(displayName))
                .map(group -> KeycloakJson.scimGroup(group, list("/groups/" + id(group) + "/members?max=" + ALL)));
    }

    private Optional<JsonNode> first(String path) {
        return list(path).stream().findFirst();
    }

    private List<JsonNode> list(String path) {
        return StreamSupport.stream(admin.read("/" + name + path).spliterator(), false)
                .toList();
    }

    /** The number of users, without the service account. */
    public int userCount() {
        return admin.read("/" + name + "/users/count").asInt();
    }

    /**
     * Adds a user as an administrator does.
     *
     * @return its id
     */
    public String addUser(JsonNode scimUser) {
        return admin.create(
                "/" + name + "/users", KeycloakJson.keycloakUser(scimUser).toString());
    }

    /**
     * Adds a group and its members as an administrator does.
     *
     * @return its id
     */
    public String addGroup(JsonNode scimGroup) {
        String id = admin.create(
                "/" + name + "/groups",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", scimGroup.path("displayName").asText())
                        .toString());
        scimGroup
                .path("members")
                .forEach(member ->
                        admin.put("/" + name + "/users/" + member.path("value").asText() + "/groups/" + id, "{}"));
        return id;
    }

    /** Changes the family name of a user as an administrator does. */
    public void changeFamilyName(String userName, String familyName) {
        String path = "/" + name + "/users/" + id(user(userName).orElseThrow());
        ObjectNode user = (ObjectNode) admin.read(path);
        admin.put(path, user.put("lastName", familyName).toString());
    }

    /** Sets the password of a user as an administrator does. */
    public void setPassword(String userName, String password) {
        String path = "/" + name + "/users/" + id(user(userName).orElseThrow()) + "/reset-password";
        admin.put(
                path,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "password")
                        .put("value", password)
                        .toString());
    }

    /** Returns whether Keycloak accepts a login of a user with this password. */
    public boolean acceptsLogin(String userName, String password) {
        return admin.askForToken(
                                name,
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", CLIENT,
                                        "client_secret", secret,
                                        "username", userName,
                                        "password", password))
                        .statusCode()
                == 200;
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asText();
    }
}
