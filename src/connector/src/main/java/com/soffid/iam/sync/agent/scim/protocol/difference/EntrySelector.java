package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;

/**
 * Selects entries of a multi-valued attribute by a sub-attribute, {@code [type eq "work"]} (RFC 7644, 3.5.2).
 * Immutable.
 */
public final class EntrySelector {

    private final String name;
    private final JsonNode value;

    /**
     * Selects the entries whose sub-attribute has a value.
     *
     * @param value a simple value
     */
    EntrySelector(String name, JsonNode value) {
        this.name = name;
        this.value = value;
    }

    String name() {
        return name;
    }

    JsonNode value() {
        return value;
    }

    /** Whether a target may take the entry for selected. To a target, texts in different case may be the same. */
    boolean maySelect(JsonNode entry) {
        return value.asText().equalsIgnoreCase(AttributePath.member(entry, name).asText());
    }

    /** The text in a path. The value is JSON, so that no text in it can end the filter. */
    @Override
    public String toString() {
        return "[" + name + " eq " + value + "]";
    }
}
