package com.soffid.iam.scim.acceptance.targets.wso2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Roles as JSON for both generations of WSO2 Identity Server. Charon adds the schemas. */
final class Wso2Json {
    private Wso2Json() {}

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
