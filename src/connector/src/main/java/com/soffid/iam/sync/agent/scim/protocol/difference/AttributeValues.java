package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.LinkedHashSet;
import java.util.Set;

/** Values of a resource by the attributes that a difference speaks of. */
public final class AttributeValues {

    private AttributeValues() {}

    /** What a resource holds at a path, as an array: empty when it holds nothing. */
    public static ArrayNode at(JsonNode resource, AttributePath path) {
        return JsonNodeFactory.instance.arrayNode().addAll(path.valuesIn(resource));
    }

    /** The attributes that an object holds: those in complex ones and extensions one by one, multi-valued ones whole. */
    public static Set<AttributePath> paths(ObjectNode object) {
        Set<AttributePath> paths = new LinkedHashSet<>();
        object.properties().forEach(member -> {
            if (!member.getKey().equalsIgnoreCase("schemas")) {
                collect(AttributePath.ofMember(member.getKey()), member.getValue(), paths);
            }
        });
        return paths;
    }

    private static void collect(AttributePath path, JsonNode value, Set<AttributePath> paths) {
        if (value.isObject()) {
            value.properties().forEach(member -> collect(path.child(member.getKey()), member.getValue(), paths));
        } else {
            paths.add(path);
        }
    }
}
