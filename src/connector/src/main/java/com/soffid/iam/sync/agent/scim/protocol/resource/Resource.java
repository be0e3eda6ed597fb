package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** A resource as the target showed it (RFC 7643, 3). Immutable: its JSON does not change any more. */
public final class Resource {

    /** Which attributes were asked for. */
    private enum Extent {
        WHOLE,
        LISTED,
        PART
    }

    private final ObjectNode json;
    private final Extent extent;
    private final Optional<String> entityTag;

    /**
     * A resource from an answer, which may show fewer attributes than it has.
     *
     * @param json is not copied; the caller must not change it any more
     */
    public Resource(ObjectNode json) {
        this(json, Extent.LISTED, Optional.empty());
    }

    private Resource(ObjectNode json, Extent extent, Optional<String> entityTag) {
        this.json = json;
        this.extent = extent;
        this.entityTag = entityTag;
    }

    /**
     * A resource that was read by its id, with all attributes that the target shows.
     *
     * @param entityTag the header {@code ETag}; empty if there was none
     */
    public static Resource whole(ObjectNode json, Optional<String> entityTag) {
        return new Resource(json, Extent.WHOLE, entityTag);
    }

    /** A resource from an answer to a request for some attributes only. */
    public static Resource part(ObjectNode json) {
        return new Resource(json, Extent.PART, Optional.empty());
    }

    /** The id; empty if it has none, which a resource of a target always has. */
    public String id() {
        return json.path("id").asText("");
    }

    /** Whether it was read by its id and has all attributes that the target shows. */
    public boolean isWhole() {
        return extent == Extent.WHOLE;
    }

    /** Whether only some of its attributes were asked for. */
    public boolean isPart() {
        return extent == Extent.PART;
    }

    /** The version for {@code If-Match} (RFC 7644, 3.14); empty if the target gives none. */
    public Optional<String> version() {
        return entityTag.or(
                () -> Optional.of(json.path("meta").path("version").asText("")).filter(version -> !version.isEmpty()));
    }

    /** The values at a path, see {@link AttributePath#valuesIn}. */
    public List<JsonNode> values(AttributePath path) {
        return path.valuesIn(json);
    }

    /** The first simple value at a path, as text; empty if there is none. */
    public Optional<String> text(AttributePath path) {
        return values(path).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .findFirst();
    }

    /** The JSON of the resource. It must not be changed. */
    public JsonNode json() {
        return json;
    }

    /** A copy of the JSON, which may be changed. */
    public ObjectNode copy() {
        return json.deepCopy();
    }

    /** This resource with the value of another resource at a path; unchanged if that has no value there. */
    public Resource withValueOf(Resource other, AttributePath path) {
        JsonNode from = other.json;
        for (String parent : path.parents()) {
            from = AttributePath.member(from, parent);
        }
        JsonNode value = AttributePath.member(from, path.lastName());
        if (value.isMissingNode()) {
            return this;
        }
        ObjectNode changed = copy();
        ObjectNode to = path.containerIn(changed);
        to.set(AttributePath.spelling(to, path.lastName()), value.deepCopy());
        return new Resource(changed, extent, entityTag);
    }

    /** All that is needed to make an equal resource by {@link #ofState}. */
    ObjectNode toState() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("extent", extent.name());
        entityTag.ifPresent(tag -> state.put("entityTag", tag));
        state.set("json", json);
        return state;
    }

    static Resource ofState(ObjectNode state) {
        return new Resource(
                (ObjectNode) state.path("json"),
                Extent.valueOf(state.path("extent").asText()),
                Optional.ofNullable(state.get("entityTag")).map(JsonNode::asText));
    }

    /** Only the id, because a resource may have secret values. */
    @Override
    public String toString() {
        return "resource " + id();
    }
}
