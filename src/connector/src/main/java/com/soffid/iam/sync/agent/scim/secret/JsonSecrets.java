package com.soffid.iam.sync.agent.scim.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Finds the secret values of JSON. A member of an object is secret if its name says so. The {@code value} of a PATCH
 * operation is secret if the operation's {@code path} says so (RFC 7644, 3.5.2). A value that holds only booleans is no
 * secret, because it tells what a target can do (RFC 7643, 5): {@code "changePassword": {"supported": true}}.
 */
public final class JsonSecrets {

    private static final JsonNode MASK = TextNode.valueOf(Secret.MASK);

    private JsonSecrets() {}

    /** Whether the object's member with this name is secret. */
    public static boolean isSecret(ObjectNode object, String name) {
        boolean isNamedSo = SecretMask.isNameOfSecret(name)
                || (name.equals("value")
                        && SecretMask.isNameOfSecret(object.path("path").asText()));
        return isNamedSo && !holdsOnlyBooleans(object.path(name));
    }

    private static boolean holdsOnlyBooleans(JsonNode json) {
        return json.isContainerNode()
                ? !json.isEmpty()
                        && StreamSupport.stream(json.spliterator(), false).allMatch(JsonSecrets::holdsOnlyBooleans)
                : json.isBoolean();
    }

    /** A copy with {@link Secret#MASK} in place of each secret value, at any depth. */
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

    /** The texts of all secret values, at any depth. */
    public static List<Secret> in(JsonNode json) {
        List<Secret> found = new ArrayList<>();
        collect(json, false, found);
        return found;
    }

    private static void collect(JsonNode json, boolean secret, List<Secret> found) {
        if (json instanceof ObjectNode) {
            ObjectNode object = (ObjectNode) json;
            object.properties()
                    .forEach(member -> collect(member.getValue(), secret || isSecret(object, member.getKey()), found));
        } else if (json.isArray()) {
            json.forEach(element -> collect(element, secret, found));
        } else if (secret && json.isTextual()) {
            found.add(Secret.of(json.textValue()));
        }
    }

    /**
     * The known secrets, and the texts of the members whose name says that they are secret. Texts further inside are left
     * out: a word such as {@code work} may be one of them, which is no secret elsewhere.
     */
    public static List<Secret> ofMembers(ObjectNode body, List<Secret> known) {
        List<Secret> all = new ArrayList<>(known);
        body.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isTextual() && !value.asText().isEmpty() && SecretMask.isNameOfSecret(member.getKey())) {
                all.add(Secret.of(value.asText()));
            }
        });
        return all;
    }

    /** Whether a text of the value holds one of the secrets. Compares texts and not JSON, which escapes some characters. */
    public static boolean holdsAny(List<Secret> secrets, JsonNode value) {
        return value.isContainerNode()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(element -> holdsAny(secrets, element))
                : secrets.stream()
                        .filter(secret -> !secret.isEmpty())
                        .map(Secret::reveal)
                        .anyMatch(value.asText()::contains);
    }
}
