package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** How a target expects true and false. Booleans that it shows as texts are always compared as booleans. */
public enum BooleanForm {
    /** As JSON booleans, which is the standard (RFC 7643, 2.3.2). */
    BOOLEAN,
    /** As the texts {@code "true"} and {@code "false"}. */
    STRING;

    /** A request body in this form. The given body does not change. */
    public ObjectNode written(ObjectNode body) {
        if (this == BOOLEAN) {
            return body;
        }
        ObjectNode written = body.deepCopy();
        asTexts(written);
        return written;
    }

    private static void asTexts(JsonNode container) {
        if (container.isObject()) {
            ((ObjectNode) container).properties().forEach(member -> member.setValue(asText(member.getValue())));
        } else {
            ArrayNode array = (ArrayNode) container;
            for (int i = 0; i < array.size(); i++) {
                array.set(i, asText(array.get(i)));
            }
        }
    }

    private static JsonNode asText(JsonNode value) {
        if (value.isContainerNode()) {
            asTexts(value);
            return value;
        }
        return value.isBoolean() ? TextNode.valueOf(value.asText()) : value;
    }
}
