package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.ArrayList;
import java.util.List;

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

    /** Whether it adds or removes entries by their value. */
    boolean isOfEntries() {
        return kind == Kind.ADD_ENTRIES || kind == Kind.REMOVE_ENTRY;
    }

    /** A change of entries as changes of one entry each. */
    List<Change> oneByOne() {
        if (kind != Kind.ADD_ENTRIES) {
            return List.of(this);
        }
        List<Change> single = new ArrayList<>();
        value.forEach(entry -> single.add(
                new Change(kind, path, JsonNodeFactory.instance.arrayNode().add(entry))));
        return single;
    }

    /** The value of the one entry that is added or removed. */
    String entryValue() {
        return (kind == Kind.ADD_ENTRIES ? value.path(0).path("value") : value).asText();
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
