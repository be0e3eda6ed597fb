package com.soffid.iam.sync.agent.scim.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.config.SecretMask;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a body showable. In JSON, whole values under a secret name are replaced, nested ones included, and the value of
 * a PATCH operation whose path is one (RFC 7644, 3.5.2); other text is masked as text. What holds booleans only is no
 * secret, and tells what the target can do (RFC 7643, 5): {@code "changePassword": {"supported": true}}.
 */
final class BodyMask {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretMask known;

    BodyMask(SecretMask known) {
        this.known = known;
    }

    String mask(String body) {
        if (body.isBlank()) {
            return "";
        }
        try {
            JsonNode json = JSON.readTree(body);
            maskIn(json);
            return known.mask(json.toString());
        } catch (JsonProcessingException e) {
            // Not JSON, then: what a page or a cut answer holds is masked as text, and only its beginning shown.
            return known.excerpt(body);
        }
    }

    String mask(HttpReply reply) {
        return reply.json()
                .map(json -> {
                    JsonNode shown = json.deepCopy();
                    maskIn(shown);
                    return known.mask(shown.toString());
                })
                .orElseGet(() -> mask(reply.text()));
    }

    private void maskIn(JsonNode json) {
        if (json instanceof ObjectNode) {
            ObjectNode object = (ObjectNode) json;
            boolean secretOperation =
                    SecretMask.isNameOfSecret(object.path("path").asText());
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (SecretMask.isNameOfSecret(name) || (secretOperation && name.equals("value"))) {
                    object.set(name, masked(object.path(name)));
                } else {
                    maskIn(object.path(name));
                }
            }
        } else if (json instanceof ArrayNode) {
            json.forEach(this::maskIn);
        }
    }

    private static JsonNode masked(JsonNode secret) {
        return holdsOnlyBooleans(secret) ? secret : TextNode.valueOf(Secret.MASK);
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
