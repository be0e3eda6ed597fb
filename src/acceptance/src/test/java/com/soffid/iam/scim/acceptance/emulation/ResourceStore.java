package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resources by id, in the order of creation. All methods except {@link #stored} take and return copies. Thread-safe.
 *
 * <p>Each write is one second later than the write before. The first write is one hour ago. Therefore all times differ and
 * none is in the future.
 */
final class ResourceStore {
    private final String path;
    private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));
    private Optional<Function<ObjectNode, String>> idOf = Optional.empty();
    private int created;
    private int writes;

    ResourceStore(String path) {
        this.path = path;
    }

    void identifyBy(Function<ObjectNode, String> id) {
        idOf = Optional.of(id);
    }

    /** The stored resources without copies, for reading only. A write replaces the object of a resource. */
    synchronized List<ObjectNode> stored() {
        return List.copyOf(resources.values());
    }

    synchronized List<ObjectNode> all() {
        return resources.values().stream().map(ObjectNode::deepCopy).toList();
    }

    synchronized Optional<ObjectNode> get(String id) {
        return Optional.ofNullable(resources.get(id)).map(ObjectNode::deepCopy);
    }

    synchronized Optional<ObjectNode> find(String attribute, String value) {
        Filter filter = new Filter.Comparison(attribute, "eq", value);
        return resources.values().stream().filter(filter::matches).findFirst().map(ObjectNode::deepCopy);
    }

    /**
     * Stores a new resource. It gets a new id if it has none.
     *
     * @return the id
     */
    synchronized String put(ObjectNode resource) {
        ObjectNode stored = resource.deepCopy();
        created++;
        String given = resource.path("id").asText("");
        String id = idOf.map(rule -> rule.apply(stored))
                .orElse(given.isEmpty() ? path.substring(path.lastIndexOf('/') + 1) + "-" + created : given);
        stored.put("id", id);
        stored.withObject("/meta").put("created", now());
        stamp(id, stored);
        resources.put(id, stored);
        return id;
    }

    /**
     * Replaces a resource.
     *
     * @return its id, which can be a new one
     */
    synchronized String replace(String id, ObjectNode resource) {
        ObjectNode stored = resource.deepCopy();
        String now = idOf.map(rule -> rule.apply(stored)).orElse(id);
        stored.put("id", now);
        stamp(now, stored);
        if (now.equals(id)) {
            resources.put(id, stored);
        } else {
            // The resource keeps its position. The map is rebuilt because a map cannot rename a key.
            Map<String, ObjectNode> others = resources.entrySet().stream()
                    .flatMap(entry -> Stream.of(entry.getKey().equals(id) ? Map.entry(now, stored) : entry))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, LinkedHashMap::new));
            resources.clear();
            resources.putAll(others);
        }
        return now;
    }

    synchronized void remove(String id) {
        resources.remove(id);
    }

    private void stamp(String id, ObjectNode stored) {
        writes++;
        stored.withObject("/meta").put("lastModified", now()).put("location", path + "/" + id);
    }

    private String now() {
        return begin.plusSeconds(writes).toString();
    }
}
