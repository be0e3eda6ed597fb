package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * One entry of the members of a group (RFC 7643, 4.2), or of the groups of a user (4.1.2). Immutable as long as the
 * JSON does not change.
 */
public final class MemberEntry {

    private static final String GROUP = "Group";

    private final JsonNode json;

    /** An entry as a target shows it. JSON of another form is an entry without id. */
    public MemberEntry(JsonNode json) {
        this.json = json;
    }

    /** The id of the member or the group; empty if the entry names none. */
    public Optional<String> id() {
        JsonNode value = at("value");
        return Values.isNothing(value) || value.asText().isEmpty() ? Optional.empty() : Optional.of(value.asText());
    }

    /** Whether its type is Group. */
    public boolean isGroup() {
        return type().equalsIgnoreCase(GROUP);
    }

    /**
     * Whether its type or its address says that it is a group.
     *
     * @param pathOfGroups the path of the endpoint of groups, with a slash before it, such as {@code /Groups}
     */
    public boolean isGroup(String pathOfGroups) {
        String address = at("$ref").asText().toLowerCase(Locale.ROOT);
        return isGroup() || address.contains(pathOfGroups.toLowerCase(Locale.ROOT) + "/");
    }

    /** Whether the membership comes from another group, so that it cannot be removed here. */
    public boolean isIndirect() {
        return type().equalsIgnoreCase("indirect");
    }

    /** The type that it names, such as User, Group, or indirect; empty if it names none. */
    public String type() {
        return at("type").asText();
    }

    private JsonNode at(String name) {
        return AttributePath.member(json, name);
    }
}
