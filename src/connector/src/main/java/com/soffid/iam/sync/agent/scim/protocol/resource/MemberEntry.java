package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** One entry of the members of a group (RFC 7643, 4.2). Immutable as long as nobody changes the JSON. */
public final class MemberEntry {

    private static final String GROUP = "Group";

    private final JsonNode json;

    /** An entry as a target shows it; anything else is an entry about nobody. */
    public MemberEntry(JsonNode json) {
        this.json = json;
    }

    /** The id of the resource that it is about; empty when it names none. */
    public Optional<String> id() {
        JsonNode value = at("value");
        return Values.isNothing(value) || value.asText().isEmpty() ? Optional.empty() : Optional.of(value.asText());
    }

    /** Whether it says by its type that it is about a group in the group. */
    public boolean isGroup() {
        return type().equalsIgnoreCase(GROUP);
    }

    /**
     * Whether it says so by its type, or by where the resource is.
     *
     * @param pathOfGroups of the endpoint where groups are, with a slash before it, such as {@code /Groups}
     */
    public boolean isGroup(String pathOfGroups) {
        String address = at("$ref").asText().toLowerCase(Locale.ROOT);
        return isGroup() || address.contains(pathOfGroups.toLowerCase(Locale.ROOT) + "/");
    }

    /** Whether it says that the membership comes from another group, so that it cannot be removed here. */
    public boolean isIndirect() {
        return type().equalsIgnoreCase("indirect");
    }

    /** The type that it names, such as User, Group or indirect; empty if it names none. */
    public String type() {
        return at("type").asText();
    }

    private JsonNode at(String name) {
        return AttributePath.member(json, name);
    }
}
