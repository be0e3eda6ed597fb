package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads the values of a resource by the attributes of a difference. */
public final class AttributeValues {

    private AttributeValues() {}

    /** The values of a resource at a path, as an array; empty if there are none. */
    public static ArrayNode at(JsonNode resource, AttributePath path) {
        return JsonNodeFactory.instance.arrayNode().addAll(path.valuesIn(resource));
    }

    /**
     * The attributes of an object. Sub-attributes of complex ones and attributes of extensions are separate; a
     * multi-valued attribute is one.
     */
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
