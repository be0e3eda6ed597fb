package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;

/** Removes from JSON what means no value: nulls, empty arrays and objects without values. */
public final class Json {

    private Json() {}

    /** A copy without members and elements that have no value. */
    public static JsonNode withoutNothing(JsonNode json) {
        if (json.isArray()) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            json.forEach(element -> {
                if (!Values.isNothing(element)) {
                    kept.add(withoutNothing(element));
                }
            });
            return kept;
        }
        if (json.isObject()) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(member -> {
                if (!Values.isNothing(member.getValue())) {
                    kept.set(member.getKey(), withoutNothing(member.getValue()));
                }
            });
            return kept;
        }
        return json;
    }
}
