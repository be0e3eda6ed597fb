package com.soffid.iam.scim.workbench.engine.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An attribute as a schema of the target defines it (RFC 7643, 7).
 *
 * @param name its name; a sub-attribute has the name of its parent before a dot
 * @param type its data type
 * @param multiValued whether it has several values
 * @param required whether a resource must have it
 * @param mutability who may write it, such as {@code readWrite}
 * @param returned when an answer has it, such as {@code default}
 * @param uniqueness whether its values differ, such as {@code server}
 */
public record SchemaAttribute(
        String name,
        String type,
        boolean multiValued,
        boolean required,
        String mutability,
        String returned,
        String uniqueness) {

    /** The attributes of a schema or of a complex attribute, each followed by its sub-attributes. */
    static List<SchemaAttribute> in(JsonNode definitions, String parent) {
        List<SchemaAttribute> found = new ArrayList<>();
        for (JsonNode definition : definitions) {
            String name = parent + definition.path("name").asText();
            found.add(new SchemaAttribute(
                    name,
                    definition.path("type").asText("string"),
                    definition.path("multiValued").asBoolean(),
                    definition.path("required").asBoolean(),
                    definition.path("mutability").asText("readWrite"),
                    definition.path("returned").asText("default"),
                    definition.path("uniqueness").asText("none")));
            found.addAll(in(definition.path("subAttributes"), name + "."));
        }
        return found;
    }

    /** Whether a client may write it. */
    boolean writable() {
        return !"readOnly".equals(mutability);
    }

    /** Whether it is no sub-attribute. */
    boolean topLevel() {
        return name.indexOf('.') < 0;
    }
}
