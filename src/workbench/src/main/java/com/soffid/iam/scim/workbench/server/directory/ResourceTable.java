package com.soffid.iam.scim.workbench.server.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The resources of one type by id, in the order of their creation. Names are unique in any case.
 *
 * <p>A stored resource is never changed, only replaced: requests give and get a {@link #copy}.
 */
public final class ResourceTable<T extends ResourceNode> {
    private final Class<T> type;
    private final String typeName;
    private final List<String> key;
    private final Clock clock;
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();
    private long versions;

    /**
     * @param typeName what the resource type is called
     * @param key the attributes that together make up a name
     */
    ResourceTable(Class<T> type, String typeName, List<String> key, Clock clock) {
        this.type = type;
        this.typeName = typeName;
        this.key = key;
        this.clock = clock;
    }

    /** Stores a new resource under an id of its own. */
    public T add(T wanted) {
        T resource = copy(wanted);
        refuseNameOfAnother(resource, "");
        String id = UUID.randomUUID().toString();
        Instant now = now();
        resource.setId(id);
        setMeta(resource, now, now, nextVersion());
        put(id, resource);
        return resource;
    }

    /** Stores a new state of a resource. If it equals the present one, the time of the last change stays. */
    public T replace(T wanted) {
        T resource = copy(wanted);
        String id = resource.getId().orElseThrow();
        T present = get(id);
        refuseNameOfAnother(resource, id);
        boolean changed = !withoutMeta(resource).equals(withoutMeta(present));
        Meta meta = present.getMeta().orElseThrow();
        Instant created = meta.getCreated().orElseThrow();
        setMeta(
                resource,
                created,
                changed ? now() : meta.getLastModified().orElse(created),
                changed ? nextVersion() : meta.getVersion().orElseThrow());
        idsByName.remove(key(present));
        put(id, resource);
        return resource;
    }

    /** Stores a new state of a resource without counting it as a change. */
    void refresh(T resource) {
        put(resource.getId().orElseThrow(), copy(resource));
    }

    public T remove(String id) {
        T gone = get(id);
        byId.remove(id);
        idsByName.remove(key(gone));
        return gone;
    }

    public T get(String id) {
        return find(id).orElseThrow(() ->
                new ResourceNotFoundException("the '" + typeName + "' resource with id '" + id + "' does not exist"));
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<T> findByName(String name) {
        return Optional.ofNullable(idsByName.get(key(name))).flatMap(this::find);
    }

    public List<T> all() {
        return new ArrayList<>(byId.values());
    }

    public int size() {
        return byId.size();
    }

    public T copy(T resource) {
        return JsonHelper.copyResourceToObject(resource.deepCopy(), type);
    }

    private void put(String id, T resource) {
        byId.put(id, resource);
        idsByName.put(key(resource), id);
    }

    private void refuseNameOfAnother(T resource, String id) {
        String holder = idsByName.get(key(resource));
        if (holder != null && !holder.equals(id)) {
            throw new ConflictException(
                    typeName + " with " + String.join(", ", key) + " '" + name(resource) + "' already exists",
                    "uniqueness");
        }
    }

    private void setMeta(T resource, Instant created, Instant lastModified, ETag version) {
        resource.remove("meta");
        resource.setMeta(Meta.builder()
                .resourceType(typeName)
                .created(created)
                .lastModified(lastModified)
                .version(version)
                .build());
    }

    private ETag nextVersion() {
        versions++;
        return ETag.builder().weak(true).tag(String.valueOf(versions)).build();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ObjectNode withoutMeta(ResourceNode resource) {
        ObjectNode rest = resource.deepCopy();
        rest.remove("meta");
        return rest;
    }

    private String key(T resource) {
        return key(name(resource));
    }

    private String name(T resource) {
        return key.stream().map(attribute -> resource.path(attribute).asText()).collect(Collectors.joining("/"));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
