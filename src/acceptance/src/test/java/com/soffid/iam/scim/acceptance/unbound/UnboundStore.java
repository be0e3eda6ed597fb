package com.soffid.iam.scim.acceptance.unbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.types.Meta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Resources of one type in memory, in the order of creation. It sets ids and times and checks unique names. Takes and
 * returns copies. Not thread-safe: the server processes one request at a time.
 */
final class UnboundStore {

    private final Map<String, GenericScimResource> resources = new LinkedHashMap<>();
    private final Optional<String> unique;

    /**
     * Creates an empty store.
     *
     * @param unique an attribute whose values must differ in more than case; empty if there is none
     */
    UnboundStore(Optional<String> unique) {
        this.unique = unique;
    }

    GenericScimResource create(GenericScimResource resource) throws ResourceConflictException {
        GenericScimResource created = copy(resource);
        created.setId(UUID.randomUUID().toString());
        Meta meta = new Meta();
        meta.setCreated(Calendar.getInstance());
        created.setMeta(meta);
        return put(created);
    }

    /** Replaces the resource with this id. Its id and its {@code meta} stay. */
    GenericScimResource replace(String id, GenericScimResource resource)
            throws ResourceConflictException, ResourceNotFoundException {
        GenericScimResource replaced = copy(resource);
        replaced.setId(id);
        replaced.setMeta(get(id).getMeta());
        return put(replaced);
    }

    private GenericScimResource put(GenericScimResource resource) throws ResourceConflictException {
        if (unique.isPresent()) {
            String name = resource.getObjectNode().path(unique.get()).asText();
            Optional<ObjectNode> other = find(unique.get(), name);
            if (other.isPresent() && !other.get().path("id").asText().equals(resource.getId())) {
                throw ResourceConflictException.uniqueness(unique.get() + " is taken: " + name);
            }
        }
        Meta meta = resource.getMeta();
        meta.setLastModified(Calendar.getInstance());
        resource.setMeta(meta);
        resources.put(resource.getId(), resource);
        return copy(resource);
    }

    /** Sets the time of the last change of a resource. */
    void changedAt(String id, Instant moment) {
        GenericScimResource resource = resources.get(id);
        Meta meta = resource.getMeta();
        Calendar time = Calendar.getInstance();
        time.setTimeInMillis(moment.toEpochMilli());
        meta.setLastModified(time);
        resource.setMeta(meta);
    }

    GenericScimResource get(String id) throws ResourceNotFoundException {
        GenericScimResource found = resources.get(id);
        if (found == null) {
            throw new ResourceNotFoundException("There is no resource " + id);
        }
        return copy(found);
    }

    void remove(String id) throws ResourceNotFoundException {
        if (resources.remove(id) == null) {
            throw new ResourceNotFoundException("There is no resource " + id);
        }
    }

    /** Removes an id from the members of each resource. */
    void removeMember(String id) {
        for (GenericScimResource resource : resources.values()) {
            Iterator<JsonNode> members =
                    resource.getObjectNode().path("members").iterator();
            while (members.hasNext()) {
                if (members.next().path("value").asText().equals(id)) {
                    members.remove();
                }
            }
        }
    }

    /** The resources that have this id among their members. */
    Stream<GenericScimResource> withMember(String id) {
        return resources.values().stream()
                .filter(resource -> stream(resource.getObjectNode().path("members"))
                        .anyMatch(member -> member.path("value").asText().equals(id)))
                .map(UnboundStore::copy);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list instanceof ArrayNode array ? array.valueStream() : Stream.empty();
    }

    List<GenericScimResource> all() {
        List<GenericScimResource> all = new ArrayList<>();
        resources.values().forEach(resource -> all.add(copy(resource)));
        return all;
    }

    int size() {
        return resources.size();
    }

    /** The resource with this name in any case, with all stored attributes. */
    Optional<ObjectNode> find(String nameAttribute, String name) {
        return resources.values().stream()
                .map(GenericScimResource::getObjectNode)
                .filter(json -> json.path(nameAttribute).asText().equalsIgnoreCase(name))
                .findFirst()
                .map(ObjectNode::deepCopy);
    }

    private static GenericScimResource copy(GenericScimResource resource) {
        return new GenericScimResource(resource.getObjectNode().deepCopy());
    }
}
