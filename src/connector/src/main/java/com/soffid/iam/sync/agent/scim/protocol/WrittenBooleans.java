package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.soffid.iam.sync.agent.scim.protocol.capability.BooleanForm;

/** Writes true and false as a target wants them. What it reads as text is the same value to whoever compares. */
final class WrittenBooleans {

    private WrittenBooleans() {}

    /** A body in the form of the target; the given one stays as it is. */
    static ObjectNode in(BooleanForm form, ObjectNode body) {
        if (form == BooleanForm.BOOLEAN) {
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
