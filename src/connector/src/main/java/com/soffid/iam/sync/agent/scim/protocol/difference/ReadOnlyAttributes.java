package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The attributes that the schema lets only the target write (RFC 7643, 2.2 and 7). Immutable. */
public final class ReadOnlyAttributes {

    private final ResourceSchema schema;

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

    /** A schema may be wrong, and a deactivation or a password that is passed over looks as if it were done. */
    private static boolean isOfConsequence(AttributePath path) {
        String name = path.isSchema() ? "" : path.lastName().toLowerCase(Locale.ROOT);
        return name.equals("active") || name.contains("password");
    }

    /** Takes them out of a resource, but for the id, which says whose representation it is. */
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
