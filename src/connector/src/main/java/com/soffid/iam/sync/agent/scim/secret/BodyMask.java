package com.soffid.iam.sync.agent.scim.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.soffid.iam.sync.agent.scim.json.JsonReader;
import java.util.Map;

/**
 * Masks the body of a request or answer, and shortens a long one. In JSON, each secret value of {@link JsonSecrets} is
 * replaced as a whole; other text is masked as text. The part that is not shown is not read, so that a line takes time in
 * proportion to its length. Immutable.
 */
public final class BodyMask {

    private static final JsonReader JSON = JsonReader.create();

    /** The longest body that is shown as a whole, in characters. A page of a list is shorter in most targets. */
    private static final int LONGEST = 64 * 1024;

    private final SecretMask known;

    /** @param known masks the secrets that are known to be near the body */
    public BodyMask(SecretMask known) {
        this.known = known;
    }

    /** The masked text of a body, empty for a blank one. */
    public String mask(String body) {
        if (body.isBlank()) {
            return "";
        }
        try {
            return mask(JSON.read(body));
        } catch (JsonProcessingException e) {
            // A page or an answer that was cut off: it is masked as text, and only its beginning is shown.
            return known.excerpt(body);
        }
    }

    /** The masked text of a JSON body. */
    public String mask(JsonNode json) {
        StringBuilder text = new StringBuilder();
        write(json, text);
        return known.mask(text.toString(), LONGEST);
    }

    /** Writes JSON until the text is longer than the part that is shown. */
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
            if (JsonSecrets.isSecret(object, member.getKey())) {
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
