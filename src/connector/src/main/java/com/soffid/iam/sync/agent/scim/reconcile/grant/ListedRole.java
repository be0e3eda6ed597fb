package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Map;
import java.util.Set;

/** A role as it was listed, with its members by their ids. Immutable. */
final class ListedRole {

    /** The name of one whose resource lacks what the name is read from. */
    static final String NAMELESS = "";

    private final String name;
    private final ObjectNode resource;
    private final Map<String, JsonNode> members;

    /**
     * @param name in Soffid, or {@link #NAMELESS}
     * @param resource without its members
     */
    ListedRole(String name, ObjectNode resource, Map<String, JsonNode> members) {
        this.name = name;
        this.resource = resource;
        this.members = Map.copyOf(members);
    }

    String name() {
        return name;
    }

    Set<String> members() {
        return members.keySet();
    }

    /**
     * The membership of somebody, as a grant mapping reads it: the entry of the member list, with the role's own resource as
     * {@code resource}.
     */
    Resource entry(String member) {
        JsonNode shown = members.get(member);
        ObjectNode entry = shown instanceof ObjectNode
                ? ((ObjectNode) shown).deepCopy()
                : JsonNodeFactory.instance.objectNode().put("value", member);
        entry.set("resource", resource);
        return new Resource(entry);
    }
}
