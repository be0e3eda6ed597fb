package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;

/** One step of a difference. Immutable. */
public final class Change {

    /** What is done with an attribute. */
    public enum Kind {
        /** It has no value and gets one. */
        ADD,
        /** Its value gives way to another. */
        REPLACE,
        /** It loses its value. */
        REMOVE,
        /** A multi-valued one gains entries and keeps the others. */
        ADD_ENTRIES,
        /** A multi-valued one loses the entry with this {@code value} and keeps the others. */
        REMOVE_ENTRY
    }

    private final Kind kind;
    private final AttributePath path;
    private final JsonNode value;

    Change(Kind kind, AttributePath path, JsonNode value) {
        this.kind = kind;
        this.path = path;
        this.value = value;
    }

    static Change remove(AttributePath path) {
        return new Change(Kind.REMOVE, path, NullNode.getInstance());
    }

    public Kind kind() {
        return kind;
    }

    public AttributePath path() {
        return path;
    }

    /** What is added, or the {@code value} of the entry that goes; null JSON for {@link Kind#REMOVE}. */
    JsonNode value() {
        return value;
    }

    /** Kind and attribute; values are left out because one may be secret. */
    @Override
    public String toString() {
        switch (kind) {
            case ADD_ENTRIES:
                return "add " + value.size() + " of " + path;
            case REMOVE_ENTRY:
                return "remove one of " + path;
            default:
                return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + path;
        }
    }
}
