package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of an attribute: {@code userName}, {@code name.givenName}, or with its schema {@code
 * urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value} (RFC 7644, 3.10). Immutable.
 *
 * <p>Names are compared without case (RFC 7643, 2.1). A member with exactly the name is preferred.
 */
public final class AttributePath {

    private static final String NAME = "[A-Za-z$][\\w$-]*";
    private static final Pattern NAMES = Pattern.compile(NAME + "(\\." + NAME + ")*");
    private static final Pattern SCHEMA = Pattern.compile("urn:[^\\s\"]+", Pattern.CASE_INSENSITIVE);

    private final Optional<String> schema;
    private final List<String> names;
    private final String text;

    private AttributePath(Optional<String> schema, List<String> names) {
        this.schema = schema;
        this.names = List.copyOf(names);
        String attribute = String.join(".", names);
        this.text = schema.map(urn -> attribute.isEmpty() ? urn : urn + ":" + attribute)
                .orElse(attribute);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if the text is no path
     */
    public static AttributePath parse(String text) {
        int colon = text.lastIndexOf(':');
        String names = text.substring(colon + 1);
        String schema = colon < 0 ? "" : text.substring(0, colon);
        if (!NAMES.matcher(names).matches()
                || (colon >= 0 && !SCHEMA.matcher(schema).matches())) {
            throw new IllegalArgumentException("'" + text + "' is not the name of a SCIM attribute");
        }
        return new AttributePath(
                schema.isEmpty() ? Optional.empty() : Optional.of(schema), List.of(names.split("\\.")));
    }

    /** The path of a member of a resource: a schema if the name is a URN, or else an attribute. */
    public static AttributePath ofMember(String name) {
        return isUrn(name)
                ? new AttributePath(Optional.of(name), List.of())
                : new AttributePath(Optional.empty(), List.of(name));
    }

    /** The path of a sub-attribute. */
    public AttributePath child(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return new AttributePath(schema, longer);
    }

    /** The path of the parent attribute; without names if this is no sub-attribute. */
    public AttributePath parent() {
        return new AttributePath(schema, names.subList(0, Math.max(0, names.size() - 1)));
    }

    /** Whether the name of a member is that of a schema extension (RFC 7643, 3.3). */
    public static boolean isUrn(String name) {
        return name.regionMatches(true, 0, "urn:", 0, 4);
    }

    /** Whether this is the container of an extension, and not an attribute in it. */
    public boolean isSchema() {
        return names.isEmpty();
    }

    /** The URN before the attribute; empty if there is none. */
    public Optional<String> schema() {
        return schema;
    }

    /** The names of the attribute and its sub-attributes, from the outside in; empty if {@link #isSchema()}. */
    public List<String> names() {
        return names;
    }

    /** The name of the attribute without schema and parents. */
    public String lastName() {
        return names.isEmpty() ? schema.orElse("") : names.get(names.size() - 1);
    }

    /** The names of the members around the attribute, from the outside in, with the container of the schema first. */
    public List<String> parents() {
        List<String> parents = new ArrayList<>();
        if (!names.isEmpty()) {
            schema.ifPresent(parents::add);
            parents.addAll(names.subList(0, names.size() - 1));
        }
        return parents;
    }

    /** The values of a resource at this path, the elements of arrays one by one, without nulls and absent ones. */
    public List<JsonNode> valuesIn(JsonNode resource) {
        List<JsonNode> found = new ArrayList<>();
        collect(schemaContainer(resource), 0, found);
        return found;
    }

    private JsonNode schemaContainer(JsonNode resource) {
        if (schema.isEmpty()) {
            return resource;
        }
        JsonNode extension = member(resource, schema.get());
        // A core schema has no container: its URN before an attribute only makes the name complete.
        return extension.isMissingNode() && schema.get().contains(":core:") ? resource : extension;
    }

    private void collect(JsonNode value, int depth, List<JsonNode> found) {
        if (value.isArray()) {
            value.forEach(element -> collect(element, depth, found));
        } else if (depth == names.size()) {
            if (!value.isMissingNode() && !value.isNull()) {
                found.add(value);
            }
        } else {
            collect(member(value, names.get(depth)), depth + 1, found);
        }
    }

    /** The member of an object that has this name in any case (RFC 7643, 2.1); a missing node if there is none. */
    public static JsonNode member(JsonNode object, String name) {
        return object.path(spelling(object, name));
    }

    /** The object of a resource that holds the attribute. Creates it in the resource if it does not exist. */
    public ObjectNode containerIn(ObjectNode resource) {
        ObjectNode container = resource;
        for (String parent : parents()) {
            String name = spelling(container, parent);
            JsonNode next = container.path(name);
            container = next.isObject() ? (ObjectNode) next : container.putObject(name);
        }
        return container;
    }

    /** Whether a resource has the attribute, with or without a value. */
    public boolean isIn(JsonNode resource) {
        JsonNode container = resource;
        for (String parent : parents()) {
            container = member(container, parent);
        }
        return container.has(spelling(container, lastName()));
    }

    /** Removes the attribute from a resource. */
    public void removeFrom(ObjectNode resource) {
        if (isIn(resource)) {
            ObjectNode container = containerIn(resource);
            container.remove(spelling(container, lastName()));
        }
    }

    /**
     * The name of a member in the spelling of an object: the given name if the object has it, or else the same name in
     * another case; the given name if there is none.
     */
    public static String spelling(JsonNode object, String name) {
        if (!object.has(name)) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (entry.getKey().equalsIgnoreCase(name)) {
                    return entry.getKey();
                }
            }
        }
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributePath && ((AttributePath) other).text.equalsIgnoreCase(text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(Locale.ROOT).hashCode();
    }

    /** The text of the path in filters and PATCH operations. */
    @Override
    public String toString() {
        return text;
    }
}
