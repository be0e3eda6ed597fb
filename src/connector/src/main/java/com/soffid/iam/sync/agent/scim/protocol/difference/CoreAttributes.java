package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.Locale;

/**
 * Handles attributes of the core schema with their full name, such as {@code
 * urn:ietf:params:scim:schemas:core:2.0:User:userName} (RFC 7644, 3.10). A resource has no container for the core
 * schema.
 */
public final class CoreAttributes {

    private CoreAttributes() {}

    /**
     * The attributes where a resource has them. Attributes that are there already stay.
     *
     * @return the given object if all of them are there, or else a copy; callers must not change it
     */
    public static ObjectNode plain(ObjectNode wanted, ResourceSchema schema) {
        boolean arePlain = wanted.properties().stream().noneMatch(member -> isCore(member.getKey(), schema));
        return arePlain ? wanted : moved(wanted, schema);
    }

    private static ObjectNode moved(ObjectNode wanted, ResourceSchema schema) {
        ObjectNode plain = wanted.deepCopy();
        wanted.properties().forEach(member -> {
            if (isCore(member.getKey(), schema) && member.getValue().isObject()) {
                plain.remove(member.getKey());
                addTo(plain, (ObjectNode) member.getValue());
            }
        });
        return plain;
    }

    private static boolean isCore(String name, ResourceSchema schema) {
        return AttributePath.isUrn(name)
                && (schema.core().filter(name::equalsIgnoreCase).isPresent()
                        || name.toLowerCase(Locale.ROOT).contains(":core:"));
    }

    private static void addTo(ObjectNode target, ObjectNode added) {
        added.properties().forEach(member -> {
            String name = AttributePath.spelling(target, member.getKey());
            JsonNode present = target.path(name);
            if (present.isObject() && member.getValue().isObject()) {
                addTo((ObjectNode) present, (ObjectNode) member.getValue());
            } else if (present.isMissingNode()) {
                target.set(name, member.getValue().deepCopy());
            }
        });
    }
}
