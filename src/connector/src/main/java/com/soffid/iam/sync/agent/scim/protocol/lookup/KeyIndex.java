package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.OwnWrites;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ids of all resources of an endpoint by one key, as a walk showed them, updated with the agent's own writes since
 * then. It contains only key values and ids. An id may be out of date: before a resource is used, it must be read and
 * its key compared. Thread-safe.
 */
final class KeyIndex {

    /** The largest number of resources that are read to answer one lookup. */
    private static final int MOST_DOUBTFUL = 20;

    /** About 250 MB. A longer list is not kept. */
    private static final int MOST = 1_000_000;

    private final Endpoint endpoint;
    private final AttributePath key;
    // Guarded by this
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();
    private int size;
    private boolean broken;
    private Instant readAt = Instant.MIN;

    KeyIndex(Endpoint endpoint, AttributePath key) {
        this.endpoint = endpoint;
        this.key = key;
    }

    /** By the address, because each generation of what is known of a target has its own endpoints. */
    boolean isOf(Endpoint other) {
        return endpoint.address().equals(other.address());
    }

    /** Replaces the keys of a resource. */
    synchronized void put(String id, List<String> values) {
        boolean known = !values.isEmpty()
                && values.stream().allMatch(value -> ids(value, true).contains(id));
        if (known) {
            return;
        }
        remove(id);
        addMissing(id, values);
    }

    private void addMissing(String id, List<String> values) {
        values.stream()
                .distinct()
                .filter(value -> !ids(value, true).contains(id))
                .forEach(value -> add(new Row(value, id)));
    }

    /** Adds the keys of a resource that is not in the index yet, for each resource of a walk. */
    synchronized void add(Resource listed) {
        texts(listed.values(key)).stream().distinct().forEach(value -> add(new Row(value, listed.id())));
    }

    private void add(Row row) {
        if (size >= MOST) {
            broken = true;
            rows.clear();
            return;
        }
        List<Row> alike = new ArrayList<>(rows.getOrDefault(folded(row.value), List.of()));
        alike.add(row);
        rows.put(folded(row.value), List.copyOf(alike));
        size++;
    }

    /** Notes the keys that a resource has now. */
    synchronized void update(Resource now) {
        doubtful.remove(now.id());
        put(now.id(), texts(now.values(key)));
    }

    /** Notes that a resource is gone. */
    synchronized void remove(String id) {
        doubtful.remove(id);
        rows.replaceAll((value, alike) -> alike.stream().noneMatch(row -> row.id.equals(id))
                ? alike
                : alike.stream().filter(row -> !row.id.equals(id)).collect(Collectors.toUnmodifiableList()));
        rows.values().removeIf(List::isEmpty);
    }

    /** Notes a write of this agent; see {@link OwnWrites.Observer#written}. */
    synchronized void written(String id, ObjectNode sent, Optional<Resource> answer) {
        String now = answer.map(Resource::id).filter(shown -> !shown.isEmpty()).orElse(id);
        List<String> shown = answer.map(resource -> texts(resource.values(key))).orElse(List.of());
        List<String> given = sent.has("Operations") ? List.of() : texts(key.valuesIn(sent));
        if (now.isEmpty() || (id.isEmpty() && isOther(shown, given))) {
            // A resource was created about which nothing is known.
            broken = true;
        } else if (!id.isEmpty() && !now.equals(id)) {
            // The id changes with the name, or the answer is about another resource.
            doubt(id);
            doubt(now);
        } else if (!shown.isEmpty() || !given.isEmpty()) {
            List<String> values = shown.isEmpty() ? given : shown;
            if (id.isEmpty() && !doubtful.contains(now)) {
                // A new id is in no row, and to look through all rows would take long.
                addMissing(now, values);
            } else {
                put(now, values);
            }
        } else if (mentionsKey(sent)) {
            doubt(now);
        }
    }

    private static boolean isOther(List<String> shown, List<String> given) {
        return !shown.isEmpty()
                && !given.isEmpty()
                && shown.stream().noneMatch(value -> given.stream().anyMatch(value::equalsIgnoreCase));
    }

    /** Whether a change may be about the key: it names each part of the key's path. */
    private boolean mentionsKey(ObjectNode sent) {
        String text = sent.toString().toLowerCase(Locale.ROOT);
        String path = key.toString().toLowerCase(Locale.ROOT);
        return Stream.of(path.substring(path.lastIndexOf(':') + 1).split("\\.")).allMatch(text::contains);
    }

    /**
     * Notes that the key of a resource is not known any more. An empty id means a new resource whose id is not known.
     */
    synchronized void doubt(String id) {
        if (id.isEmpty()) {
            broken = true;
        } else {
            doubtful.add(id);
        }
    }

    /** The ids of the resources that have a value. */
    synchronized List<String> ids(String value, boolean caseExact) {
        return rows.getOrDefault(folded(value), List.of()).stream()
                .filter(row -> !caseExact || row.value.equals(value))
                .map(row -> row.id)
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }

    /** How many of some values are in the index, in any case. */
    synchronized int count(Collection<String> values) {
        return (int)
                values.stream().filter(value -> rows.containsKey(folded(value))).count();
    }

    /** The ids of the resources whose key is not known any more. */
    synchronized List<String> doubtful() {
        return List.copyOf(doubtful);
    }

    /**
     * Whether the index can answer. It cannot after too many writes with unknown result, or if the list is too long.
     */
    synchronized boolean isUsable() {
        return !broken && doubtful.size() <= MOST_DOUBTFUL;
    }

    /** How many values were added. */
    synchronized int size() {
        return size;
    }

    /** When the walk ended that filled the index. */
    synchronized Instant readAt() {
        return readAt;
    }

    synchronized void complete(Instant now) {
        readAt = now;
    }

    private static List<String> texts(List<JsonNode> values) {
        return values.stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toList());
    }

    /** The same text for all texts that {@link String#equalsIgnoreCase} calls equal. */
    private static String folded(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.chars().forEach(unit -> text.append(Character.toLowerCase(Character.toUpperCase((char) unit))));
        return text.toString();
    }

    /** One value of one resource. Immutable. */
    private static final class Row {

        private final String value;
        private final String id;

        Row(String value, String id) {
            this.value = value;
            this.id = id;
        }
    }
}
