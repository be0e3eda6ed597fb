package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A resource as the target gave it (RFC 7643, 3). Immutable: what it is made of is not changed any more. */
public final class Resource {

    private final ObjectNode json;

    /**
     * Takes what the target gave.
     *
     * @param json not copied, and not changed by its giver any more
     */
    public Resource(ObjectNode json) {
        this.json = json;
    }

    /** The id that the target gave it; empty when it has none, which a complete resource never is. */
    public String id() {
        return json.path("id").asText("");
    }

    /** What it holds at a path, see {@link AttributePath#valuesIn}. */
    public List<JsonNode> values(AttributePath path) {
        return path.valuesIn(json);
    }

    /** All of it, to read. */
    public JsonNode json() {
        return json;
    }

    /** All of it, to change. */
    public ObjectNode copy() {
        return json.deepCopy();
    }

    /** Only the id: a resource may hold what nobody may see. */
    @Override
    public String toString() {
        return "resource " + id();
    }
}
