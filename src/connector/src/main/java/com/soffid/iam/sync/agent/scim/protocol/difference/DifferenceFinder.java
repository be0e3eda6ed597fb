package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a stored resource with what is wanted. It looks only at wanted attributes: null removes the attribute, an
 * absent attribute stays. Complex attributes are compared by sub-attribute, multi-valued ones in any order, members
 * only by their values.
 */
public final class DifferenceFinder {

    private final ReadOnlyAttributes readOnly;
    private final Members members;
    private final ResourceSchema schema;
    private final List<Change> changes = new ArrayList<>();

    private DifferenceFinder(ResourceSchema schema, Members members, ReadOnlyAttributes readOnly) {
        this.schema = schema;
        this.members = members;
        this.readOnly = readOnly;
    }

    /** Like {@link #between(ObjectNode, JsonNode, ResourceSchema)}, with an unknown schema. */
    public static Difference between(ObjectNode wanted, JsonNode stored) {
        return between(wanted, stored, ResourceSchema.unknown());
    }

    /**
     * The changes that make a stored resource as wanted.
     *
     * @param wanted attributes with null are removed; the names of its schemas are not compared
     * @param schema tells how values are compared and which are read-only; may be unknown
     */
    public static Difference between(ObjectNode wanted, JsonNode stored, ResourceSchema schema) {
        return between(wanted, stored, schema, Members.standard());
    }

    /**
     * Like {@link #between(ObjectNode, JsonNode, ResourceSchema)}, but the entries of the given attribute are compared
     * by their value and changed one by one.
     */
    public static Difference between(ObjectNode wanted, JsonNode stored, ResourceSchema schema, Members members) {
        return between(wanted, stored, schema, members, new ReadOnlyAttributes(schema));
    }

    /**
     * Like {@link #between(ObjectNode, JsonNode, ResourceSchema, Members)}, but with the given read-only attributes in
     * place of those of the schema.
     */
    public static Difference between(
            ObjectNode wanted, JsonNode stored, ResourceSchema schema, Members members, ReadOnlyAttributes readOnly) {
        DifferenceFinder finder = new DifferenceFinder(schema, members, readOnly);
        CoreAttributes.plain(wanted, schema).properties().forEach(member -> {
            String name = AttributePath.spelling(stored, member.getKey());
            if (!name.equalsIgnoreCase("schemas")) {
                finder.compare(AttributePath.ofMember(name), member.getValue(), stored.path(name));
            }
        });
        return new Difference(finder.changes);
    }

    private void compare(AttributePath path, JsonNode wanted, JsonNode stored) {
        // An object whose members are all null removes these sub-attributes, and not the others of the complex
        // attribute.
        if (readOnly.includes(path)) {
            return;
        }
        if (path.isSchema() || (wanted.isObject() && stored.isObject() && !Values.isNothing(stored))) {
            compareMembers(path, wanted, stored);
        } else if (members.areAt(path) && (wanted.isArray() || Values.isNothing(wanted))) {
            changes.addAll(MembersDifference.between(members, path, Json.withoutNothing(wanted), stored));
        } else if (Values.isNothing(wanted)) {
            if (!Values.isNothing(stored)) {
                changes.add(Change.remove(path, stored));
            }
        } else if (wanted.isArray()) {
            compareEntries(path, wanted, stored);
        } else {
            compareValue(path, wanted, stored);
        }
    }

    private void compareMembers(AttributePath path, JsonNode wanted, JsonNode stored) {
        if (wanted.isNull()) {
            stored.fieldNames().forEachRemaining(name -> compare(path.child(name), wanted, stored.path(name)));
        }
        wanted.properties().forEach(member -> {
            String name = AttributePath.spelling(stored, member.getKey());
            compare(path.child(name), member.getValue(), stored.path(name));
        });
    }

    private void compareValue(AttributePath path, JsonNode wanted, JsonNode stored) {
        JsonNode written = Json.withoutNothing(writable(path, wanted));
        if (!Values.isNothing(written) && !same(path, written, stored)) {
            changes.add(Change.set(path, stored, written));
        }
    }

    private void compareEntries(AttributePath path, JsonNode wanted, JsonNode stored) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        wanted.forEach(entry -> entries.add(writable(path, entry)));
        ArrayNode kept = (ArrayNode) Json.withoutNothing(entries);
        if (!kept.isEmpty() && !same(path, kept, stored)) {
            JsonNode merged = new EntryMatching(kept, stored, new TypedEquality(schema, path)).merged();
            changes.add(Change.set(path, stored, merged));
        }
    }

    private boolean same(AttributePath path, JsonNode wanted, JsonNode stored) {
        return Values.same(wanted, stored, new TypedEquality(schema, path));
    }

    /** The writable part of a value that is sent as a whole. */
    private JsonNode writable(AttributePath path, JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        ObjectNode writable = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(member -> {
            if (!readOnly.includes(path.child(member.getKey()))) {
                writable.set(member.getKey(), member.getValue());
            }
        });
        return writable.isEmpty() ? NullNode.getInstance() : writable;
    }
}
