package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The attributes that only the target may write, by the schema (RFC 7643, 2.2 and 7). Immutable. */
public final class ReadOnlyAttributes {

    private final ResourceSchema schema;

    /** The read-only attributes of a schema. */
    public ReadOnlyAttributes(ResourceSchema schema) {
        this.schema = schema;
    }

    /** No attribute is read-only. */
    public static ReadOnlyAttributes none() {
        return new ReadOnlyAttributes(ResourceSchema.unknown());
    }

    boolean includes(AttributePath path) {
        return !isOfConsequence(path)
                && schema.attribute(path)
                        .filter(definition -> definition.mutability() == Mutability.READ_ONLY)
                        .isPresent();
    }

    /**
     * A schema may be wrong. If the connector skipped a deactivation or a password, the update would seem to succeed.
     */
    private static boolean isOfConsequence(AttributePath path) {
        String name = path.isSchema() ? "" : path.lastName().toLowerCase(Locale.ROOT);
        return name.equals("active") || name.contains("password");
    }

    /** Removes them from a resource, except the id. */
    public void removeFrom(ObjectNode resource) {
        for (String name : names(resource)) {
            if (!name.equalsIgnoreCase("id")) {
                remove(AttributePath.ofMember(name), resource, name);
            }
        }
    }

    private void remove(AttributePath path, ObjectNode container, String name) {
        if (includes(path)) {
            container.remove(name);
        } else {
            removeWithin(path, container.path(name));
        }
    }

    private void removeWithin(AttributePath path, JsonNode value) {
        if (value.isArray()) {
            value.forEach(entry -> removeWithin(path, entry));
        } else if (value.isObject()) {
            ObjectNode container = (ObjectNode) value;
            names(container).forEach(name -> remove(path.child(name), container, name));
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
