package com.soffid.iam.scim.acceptance.targets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Persons and roles as JSON for both generations of WSO2 Identity Server. Charon adds the schemas. */
final class Wso2Json {
    private Wso2Json() {}

    static ObjectNode user(Person person) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("userName", person.account());
        user.putObject("name").put("givenName", person.givenName()).put("familyName", person.familyName());
        user.put("displayName", person.givenName() + " " + person.familyName());
        user.putArray("emails")
                .addObject()
                .put("value", person.email())
                .put("type", "work")
                .put("primary", true);
        return user.put("active", person.active());
    }

    static Person person(JsonNode user) {
        return new Person(
                user.path("userName").asText(),
                user.at("/name/givenName").asText(),
                user.at("/name/familyName").asText(),
                user.at("/emails/0/value").asText(),
                user.path("active").asBoolean(true));
    }

    static String group(String role, UnaryOperator<String> idOf, String... accounts) {
        ObjectNode group = JsonNodeFactory.instance.objectNode().put("displayName", role);
        for (String account : accounts) {
            group.withArray("/members").addObject().put("value", idOf.apply(account));
        }
        return group.toString();
    }

    static SortedSet<String> names(JsonNode members, UnaryOperator<String> nameOf) {
        SortedSet<String> names = new TreeSet<>();
        members.forEach(member -> names.add(nameOf.apply(member.path("value").asText())));
        return names;
    }
}
