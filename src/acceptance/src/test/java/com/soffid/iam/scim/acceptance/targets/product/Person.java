package com.soffid.iam.scim.acceptance.targets.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The data of a user that each system stores in its own form. */
public record Person(String account, String givenName, String familyName, String email, boolean active) {

    /** Returns an active person with this account and made-up data. */
    public static Person of(String account) {
        String name = account.replaceAll("@.*", "");
        return new Person(account, "Given " + name, "Family " + name, name + "@example.org", true);
    }

    /** Reads a user of the core schema (RFC 7643, 4.1). */
    public static Person ofScim(JsonNode user) {
        return new Person(
                user.path("userName").asText(),
                user.at("/name/givenName").asText(),
                user.at("/name/familyName").asText(),
                user.at("/emails/0/value").asText(),
                user.path("active").asBoolean(true));
    }

    /** Returns a user of the core schema, without {@code schemas}. */
    public ObjectNode toScim() {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("userName", account);
        user.putObject("name").put("givenName", givenName).put("familyName", familyName);
        user.put("displayName", givenName + " " + familyName);
        user.putArray("emails")
                .addObject()
                .put("value", email)
                .put("type", "work")
                .put("primary", true);
        return user.put("active", active);
    }

    public Person called(String newFamilyName) {
        return new Person(account, givenName, newFamilyName, email, active);
    }

    public Person inactive() {
        return new Person(account, givenName, familyName, email, false);
    }
}
