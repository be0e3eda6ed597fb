package com.soffid.iam.sync.agent.scim.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Which members of JSON objects are secret: those whose name says so, and the value of a PATCH operation whose path does
 * (RFC 7644, 3.5.2). What holds booleans only is no secret, and tells what the target can do (RFC 7643, 5): {@code
 * "changePassword": {"supported": true}}.
 */
public final class SecretMembers {

    private static final JsonNode MASK = TextNode.valueOf(Secret.MASK);

    private SecretMembers() {}

    /** Whether the object's member of this name must not be shown. */
    public static boolean isSecret(ObjectNode object, String name) {
        boolean isNamedSo = SecretMask.isNameOfSecret(name)
                || (name.equals("value")
                        && SecretMask.isNameOfSecret(object.path("path").asText()));
        return isNamedSo && !holdsOnlyBooleans(object.path(name));
    }

    /** A copy in which {@link Secret#MASK} stands in place of each secret value, at any depth. */
    public static JsonNode masked(JsonNode json) {
        if (json instanceof ObjectNode) {
            ObjectNode object = (ObjectNode) json;
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(member -> copy.set(
                            member.getKey(), isSecret(object, member.getKey()) ? MASK : masked(member.getValue())));
            return copy;
        } else if (json instanceof ArrayNode) {
            ArrayNode copy = ((ArrayNode) json).arrayNode();
            json.forEach(element -> copy.add(masked(element)));
            return copy;
        }
        return json;
    }

    private static boolean holdsOnlyBooleans(JsonNode json) {
        if (!json.isContainerNode()) {
            return json.isBoolean();
        }
        for (JsonNode element : json) {
            if (!holdsOnlyBooleans(element)) {
                return false;
            }
        }
        return !json.isEmpty();
    }
}
