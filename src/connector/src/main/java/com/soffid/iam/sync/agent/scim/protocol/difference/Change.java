package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One step of a difference. Immutable. */
public final class Change {

    /** What the change does with an attribute. */
    public enum Kind {
        /** It has no value and gets one. */
        ADD,
        /** Its value is replaced by another. */
        REPLACE,
        /** It loses its value. */
        REMOVE,
        /** A multi-valued attribute gets more entries and keeps the others. */
        ADD_ENTRIES,
        /** A multi-valued attribute loses one entry and keeps the others. */
        REMOVE_ENTRY
    }

    private final Kind kind;
    private final AttributePath path;
    private final Optional<EntrySelector> entry;
    private final JsonNode before;
    private final JsonNode value;
    private final boolean ofMembers;
    private final boolean sure;

    private Change(
            Kind kind,
            AttributePath path,
            Optional<EntrySelector> entry,
            JsonNode before,
            JsonNode value,
            boolean ofMembers) {
        this(kind, path, entry, before, value, ofMembers, true);
    }

    private Change(
            Kind kind,
            AttributePath path,
            Optional<EntrySelector> entry,
            JsonNode before,
            JsonNode value,
            boolean ofMembers,
            boolean sure) {
        this.kind = kind;
        this.path = path;
        this.entry = entry;
        this.before = before;
        this.value = value;
        this.ofMembers = ofMembers;
        this.sure = sure;
    }

    /** This change, marked as one that the schema does not allow. */
    Change doubted() {
        return new Change(kind, path, entry, before, value, ofMembers, false);
    }

    /** Whether the schema allows the change; true if there is no schema. */
    boolean isSure() {
        return sure;
    }

    /** Sets the value of an attribute. Before, it has another value or none. */
    public static Change set(AttributePath path, JsonNode before, JsonNode value) {
        return new Change(kindOfSetting(before), path, Optional.empty(), before, value, false);
    }

    /** Removes the value of an attribute. */
    public static Change remove(AttributePath path, JsonNode before) {
        return new Change(Kind.REMOVE, path, Optional.empty(), before, NullNode.getInstance(), false);
    }

    /** Adds entries to a multi-valued attribute. */
    static Change addEntries(AttributePath path, JsonNode entries) {
        return new Change(Kind.ADD_ENTRIES, path, Optional.empty(), NullNode.getInstance(), entries, false);
    }

    /** Removes the entry that a selector names from a multi-valued attribute. */
    static Change removeEntry(AttributePath path, EntrySelector entry, JsonNode before) {
        return new Change(Kind.REMOVE_ENTRY, path, Optional.of(entry), before, NullNode.getInstance(), false);
    }

    /** Adds members by their value. */
    static Change addMembers(AttributePath path, JsonNode entries) {
        return new Change(Kind.ADD_ENTRIES, path, Optional.empty(), NullNode.getInstance(), entries, true);
    }

    /** Removes the member that a selector names. */
    static Change removeMember(AttributePath path, EntrySelector entry, JsonNode before) {
        return new Change(Kind.REMOVE_ENTRY, path, Optional.of(entry), before, NullNode.getInstance(), true);
    }

    /** Sets a sub-attribute of the entry that a selector names. */
    static Change setInEntry(AttributePath path, EntrySelector entry, JsonNode before, JsonNode value) {
        return new Change(kindOfSetting(before), path, Optional.of(entry), before, value, false);
    }

    private static Kind kindOfSetting(JsonNode before) {
        return Values.isNothing(before) ? Kind.ADD : Kind.REPLACE;
    }

    /** What the change does. */
    public Kind kind() {
        return kind;
    }

    /** The attribute, or the sub-attribute of the {@link #entry}. */
    public AttributePath path() {
        return path;
    }

    /** The entry that is changed or removed; empty if the attribute itself is changed. */
    public Optional<EntrySelector> entry() {
        return entry;
    }

    /** The value before the change, or the entry for {@link Kind#REMOVE_ENTRY}; a JSON null if there is none. */
    public JsonNode before() {
        return before;
    }

    /** The value after the change, or the entries that are added; a JSON null if there are none. */
    public JsonNode value() {
        return value;
    }

    /** Whether single entries are added or removed. */
    public boolean isOfEntries() {
        return kind == Kind.ADD_ENTRIES || kind == Kind.REMOVE_ENTRY;
    }

    /** Whether members are added or removed by their value. */
    public boolean isOfMembers() {
        return ofMembers;
    }

    /** This change as changes of one entry each. */
    public List<Change> oneByOne() {
        return kind == Kind.ADD_ENTRIES ? inParts(1) : List.of(this);
    }

    /** Changes of entries in as few steps as possible: first the removals, then one addition for each attribute. */
    public static List<Change> together(Collection<Change> changes) {
        List<Change> steps = new ArrayList<>();
        Map<AttributePath, Change> added = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.kind == Kind.ADD_ENTRIES) {
                added.merge(change.path, change, Change::and);
            } else {
                steps.add(change);
            }
        }
        steps.addAll(added.values());
        return steps;
    }

    private Change and(Change more) {
        ArrayNode both =
                JsonNodeFactory.instance.arrayNode().addAll((ArrayNode) value).addAll((ArrayNode) more.value);
        return adding(both);
    }

    private Change adding(ArrayNode entries) {
        return new Change(kind, path, entry, before, entries, ofMembers);
    }

    /** This addition in parts with at most {@code most} entries each. */
    public List<Change> inParts(int most) {
        List<Change> parts = new ArrayList<>();
        ArrayNode part = JsonNodeFactory.instance.arrayNode();
        for (JsonNode added : value) {
            if (part.size() == most) {
                parts.add(adding(part));
                part = JsonNodeFactory.instance.arrayNode();
            }
            part.add(added);
        }
        parts.add(adding(part));
        return parts;
    }

    /** The value of the one entry that is added or removed. */
    public String entryValue() {
        return entry.map(EntrySelector::value)
                .orElseGet(() -> value.path(0).path("value"))
                .asText();
    }

    /** The kind and the attribute. Values are left out because one may be secret. */
    @Override
    public String toString() {
        switch (kind) {
            case ADD_ENTRIES:
                return "add " + value.size() + " of " + path;
            case REMOVE_ENTRY:
                return "remove one of " + path;
            default:
                return kind.name().toLowerCase(Locale.ROOT) + " " + path;
        }
    }
}
