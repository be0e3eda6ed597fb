package com.soffid.iam.sync.agent.scim.http.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import com.soffid.iam.sync.agent.scim.secret.SecretMembers;
import java.util.Map;

/**
 * Makes a body showable: the beginning of a long one. In JSON, the whole values of {@link SecretMembers} are replaced;
 * other text is masked as text. What is not shown is not looked at, so that a line costs time in proportion to its length.
 */
final class BodyMask {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How much of a body is shown, in characters; a page of a list is shorter in most targets. */
    private static final int LONGEST = 64 * 1024;

    private final SecretMask known;

    BodyMask(SecretMask known) {
        this.known = known;
    }

    String mask(String body) {
        if (body.isBlank()) {
            return "";
        }
        try {
            return masked(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            // Not JSON, then: what a page or a cut answer holds is masked as text, and only its beginning shown.
            return known.excerpt(body);
        }
    }

    String mask(HttpReply reply) {
        return reply.json().map(this::masked).orElseGet(() -> mask(reply.text()));
    }

    String masked(JsonNode json) {
        StringBuilder text = new StringBuilder();
        write(json, text);
        return known.mask(text.toString(), LONGEST);
    }

    /** Writes JSON until there is more than is shown. */
    private static void write(JsonNode json, StringBuilder text) {
        if (json instanceof ObjectNode) {
            writeObject((ObjectNode) json, text);
        } else if (json.isArray()) {
            String separator = "[";
            for (JsonNode element : json) {
                write(element, text.append(separator));
                separator = ",";
                if (text.length() > LONGEST) {
                    return;
                }
            }
            text.append(json.isEmpty() ? "[]" : "]");
        } else {
            text.append(json.isTextual() ? quoted(json.textValue()) : json.toString());
        }
    }

    private static void writeObject(ObjectNode object, StringBuilder text) {
        String separator = "{";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            text.append(separator).append(quoted(member.getKey())).append(':');
            if (SecretMembers.isSecret(object, member.getKey())) {
                text.append(quoted(Secret.MASK));
            } else {
                write(member.getValue(), text);
            }
            separator = ",";
            if (text.length() > LONGEST) {
                return;
            }
        }
        text.append(object.isEmpty() ? "{}" : "}");
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text.length() <= LONGEST ? text : text.substring(0, LONGEST + 1))
                .toString();
    }
}
