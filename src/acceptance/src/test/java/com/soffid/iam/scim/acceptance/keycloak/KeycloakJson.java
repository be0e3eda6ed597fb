package com.soffid.iam.scim.acceptance.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Converts users and groups between SCIM and the admin API of Keycloak. */
final class KeycloakJson {

    /** Attributes that a realm stores only if its user profile has them. */
    private static final List<String> FURTHER = List.of("displayName", "nickName", "title");

    private KeycloakJson() {}

    static JsonNode scimUser(JsonNode user) {
        ObjectNode scim = JsonNodeFactory.instance.objectNode();
        scim.put("id", user.path("id").asText())
                .put("userName", user.path("username").asText());
        ObjectNode name = scim.putObject("name");
        name.set("givenName", user.path("firstName"));
        name.set("familyName", user.path("lastName"));
        if (user.has("email")) {
            scim.putArray("emails").addObject().set("value", user.path("email"));
        }
        scim.set("active", user.path("enabled"));
        FURTHER.stream()
                .filter(user.path("attributes")::has)
                .forEach(attribute -> scim.set(
                        attribute, user.path("attributes").path(attribute).path(0)));
        return scim;
    }

    /** Converts a new user. The user is active unless {@code active} is false. */
    static ObjectNode keycloakUser(JsonNode scim) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("username", scim.path("userName").asText());
        user.put("enabled", scim.path("active").asBoolean(true));
        user.set("firstName", scim.at("/name/givenName"));
        user.set("lastName", scim.at("/name/familyName"));
        user.set("email", scim.at("/emails/0/value"));
        ObjectNode attributes = user.putObject("attributes");
        FURTHER.stream()
                .filter(scim::has)
                .forEach(attribute -> attributes.putArray(attribute).add(scim.path(attribute)));
        return user;
    }

    static JsonNode scimGroup(JsonNode group, List<JsonNode> members) {
        ObjectNode scim = JsonNodeFactory.instance.objectNode();
        scim.put("id", group.path("id").asText())
                .put("displayName", group.path("name").asText());
        members.forEach(member -> scim.withArray("/members")
                .addObject()
                .put("value", member.path("id").asText()));
        return scim;
    }
}
