package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;

/** Names entries of a multi-valued attribute by a sub-attribute, {@code [type eq "work"]} (RFC 7644, 3.5.2). Immutable. */
public final class EntrySelector {

    private final String name;
    private final JsonNode value;

    /**
     * The entries whose sub-attribute has this value.
     *
     * @param value simple
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

    /** Whether a target may think that it names this entry: texts in another case may be the same to it. */
    boolean mayName(JsonNode entry) {
        return value.asText().equalsIgnoreCase(AttributePath.member(entry, name).asText());
    }

    /** As it is written in a path; the value is JSON, so that no text in it can end the filter. */
    @Override
    public String toString() {
        return "[" + name + " eq " + value + "]";
    }
}
