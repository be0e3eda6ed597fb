package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** A resource as the target gave it (RFC 7643, 3). Immutable: what it is made of is not changed any more. */
public final class Resource {

    /** How much of a resource was asked for. */
    private enum Extent {
        WHOLE,
        LISTED,
        PART
    }

    private final ObjectNode json;
    private final Extent extent;
    private final Optional<String> entityTag;

    /**
     * Takes what the target gave, perhaps with less attributes than it has.
     *
     * @param json not copied, and not changed by its giver any more
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
     * What reading it by its id gave, with every attribute that the target shows.
     *
     * @param entityTag the header {@code ETag}, if there was one
     */
    public static Resource whole(ObjectNode json, Optional<String> entityTag) {
        return new Resource(json, Extent.WHOLE, entityTag);
    }

    /** What the target gave when it was asked for some attributes only; see the constructor for the rest. */
    public static Resource part(ObjectNode json) {
        return new Resource(json, Extent.PART, Optional.empty());
    }

    /** The id that the target gave it; empty when it has none, which a complete resource never is. */
    public String id() {
        return json.path("id").asText("");
    }

    /** Whether it was read by its id and holds all that the target shows. */
    public boolean isWhole() {
        return extent == Extent.WHOLE;
    }

    /** Whether only some of its attributes were asked for. */
    public boolean isPart() {
        return extent == Extent.PART;
    }

    /** Its version, for {@code If-Match} (RFC 7644, 3.14); empty when the target gives none. */
    public Optional<String> version() {
        return entityTag.or(
                () -> Optional.of(json.path("meta").path("version").asText("")).filter(version -> !version.isEmpty()));
    }

    /** What it holds at a path, see {@link AttributePath#valuesIn}. */
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

    /** All of it, to read. */
    public JsonNode json() {
        return json;
    }

    /** All of it, to change. */
    public ObjectNode copy() {
        return json.deepCopy();
    }

    /** The same with what another resource holds at this path; unchanged where that holds nothing there. */
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

    /** Only the id: a resource may hold what nobody may see. */
    @Override
    public String toString() {
        return "resource " + id();
    }
}
