package com.soffid.iam.scim.benchmarks.macro.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The resources of one type, found by id and by name without a search. Thread-safe. */
final class Endpoint {
    private final String type;
    private final String key;
    private final List<Resource> inOrder = new ArrayList<>();
    private final Map<String, Resource> byId = new ConcurrentHashMap<>();
    private final Map<String, Resource> byKey = new ConcurrentHashMap<>();
    private volatile Resource.MemberListener listener = (group, member, added) -> {};

    /**
     * @param type the last part of the path, such as {@code Users}
     * @param key the attribute with the unique name
     */
    Endpoint(String type, String key) {
        this.type = type;
        this.key = key;
    }

    String type() {
        return type;
    }

    /** Sets what is called from now on for the changes of members. */
    void onMembers(Resource.MemberListener newListener) {
        listener = newListener;
    }

    /** Adds a resource with an id and a name. */
    Resource add(String id, String name, Instant created) {
        Resource resource =
                new Resource(type, id, created, (group, member, added) -> listener.changed(group, member, added));
        resource.set(key, Resource.JSON.getNodeFactory().textNode(name));
        synchronized (inOrder) {
            inOrder.add(resource);
        }
        byId.put(id, resource);
        byKey.put(name.toLowerCase(Locale.ROOT), resource);
        return resource;
    }

    /** Creates a resource from the body of a request; empty if its name is in use. */
    Optional<Resource> create(JsonNode body) {
        String name = body.path(key).asText();
        synchronized (this) {
            if (byKey.containsKey(name.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            Resource resource = add(UUID.randomUUID().toString(), name, Instant.now());
            replace(resource, body);
            return Optional.of(resource);
        }
    }

    /** Replaces all attributes of a resource by those of the body of a request. */
    static void replace(Resource resource, JsonNode body) {
        synchronized (resource) {
            resource.clear();
            body.properties().forEach(entry -> {
                switch (entry.getKey()) {
                    case "id", "meta", "groups", "password" -> {}
                    case "members" ->
                        entry.getValue()
                                .forEach(member ->
                                        resource.addMember(member.path("value").asText()));
                    default -> resource.set(entry.getKey(), entry.getValue());
                }
            });
            resource.changed();
        }
    }

    /** Removes a resource; false if there is none of that id. */
    boolean remove(String id) {
        Resource removed = byId.remove(id);
        if (removed == null) {
            return false;
        }
        synchronized (inOrder) {
            inOrder.remove(removed);
        }
        byKey.values().remove(removed);
        return true;
    }

    Optional<Resource> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The resources that meet a filter.
     *
     * @param filter "" for all
     */
    List<Resource> search(String filter) {
        if (filter.isEmpty()) {
            synchronized (inOrder) {
                return List.copyOf(inOrder);
            }
        }
        Filter.Parsed parsed = Filter.parse(filter);
        if (!parsed.alternatives().isEmpty() && parsed.alternatives().stream().allMatch(this::isIndexed)) {
            Set<Resource> found = new LinkedHashSet<>();
            parsed.alternatives().stream()
                    .map(this::indexed)
                    .filter(Objects::nonNull)
                    .forEach(found::add);
            return List.copyOf(found);
        }
        synchronized (inOrder) {
            return inOrder.stream().filter(parsed.matches()).toList();
        }
    }

    private boolean isIndexed(Filter.Term term) {
        return term.operator().equals("eq")
                && (term.attribute().equals(key) || term.attribute().equals("id"));
    }

    private @Nullable Resource indexed(Filter.Term term) {
        return term.attribute().equals("id")
                ? byId.get(term.value())
                : byKey.get(term.value().toLowerCase(Locale.ROOT));
    }

    /** The number of resources and those from one on, without a copy of the others. */
    Slice slice(int first, int count) {
        synchronized (inOrder) {
            int from = Math.min(first, inOrder.size());
            return new Slice(
                    inOrder.size(), List.copyOf(inOrder.subList(from, Math.min(from + count, inOrder.size()))));
        }
    }

    /** Some of all resources that were found. */
    record Slice(int total, List<Resource> resources) {}
}
