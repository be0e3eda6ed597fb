package com.soffid.iam.scim.acceptance.scimsdk;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import de.captaingoldfish.scim.sdk.server.sort.ResourceNodeComparator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one type in memory, in the order of their creation. SCIM-SDK filters and sorts, applies PATCH, and makes
 * versions. A stored resource is never changed, only replaced. SCIM-SDK reads the type of the resources from the subclass.
 */
abstract class StrictStore<T extends ResourceNode> extends ResourceHandler<T> {

    private final String typeName;
    private final String uniqueAttribute;
    private final Consumer<String> afterDeletion;
    private final Map<String, T> resources = new LinkedHashMap<>();

    /**
     * Creates an empty store.
     *
     * @param uniqueAttribute an attribute whose values are unique in any case
     * @param afterDeletion gets the id of each resource that was deleted
     */
    StrictStore(String typeName, String uniqueAttribute, Consumer<String> afterDeletion) {
        this.typeName = typeName;
        this.uniqueAttribute = uniqueAttribute;
        this.afterDeletion = afterDeletion;
    }

    List<T> all() {
        return List.copyOf(resources.values());
    }

    @Override
    public T createResource(T resource, Context context) {
        return put(UUID.randomUUID().toString(), resource, Instant.now());
    }

    @Override
    public T getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        return copy(stored(id));
    }

    private T stored(String id) {
        T resource = resources.get(id);
        if (resource == null) {
            throw new ResourceNotFoundException("There is no resource " + id);
        }
        return resource;
    }

    @Override
    public PartialListResponse<T> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            Context context) {
        List<T> found = all();
        if (filter != null) {
            found = FilterResourceResolver.filterResources(getServiceProvider(), found, filter);
        }
        if (sortBy != null) {
            found = found.stream()
                    .sorted(new ResourceNodeComparator(sortBy, sortOrder))
                    .toList();
        }
        List<T> page =
                found.stream().skip(startIndex - 1).limit(count).map(this::copy).toList();
        return PartialListResponse.<T>builder()
                .resources(page)
                .totalResults(found.size())
                .build();
    }

    /** Also called for PATCH, with the resource after the change. */
    @Override
    public T updateResource(T resource, Context context) {
        T current = stored(resource.getId().orElseThrow());
        // Clients never see the password, so they cannot send it back.
        if (!resource.has("password") && current.has("password")) {
            resource.set("password", current.get("password"));
        }
        Instant created = current.getMeta().flatMap(Meta::getCreated).orElseThrow();
        return put(current.getId().orElseThrow(), resource, created);
    }

    private T put(String id, T resource, Instant created) {
        String name = resource.path(uniqueAttribute).asText();
        resources.forEach((other, taken) -> {
            if (!other.equals(id) && taken.path(uniqueAttribute).asText().equalsIgnoreCase(name)) {
                throw new ConflictException(name + " is taken", "uniqueness");
            }
        });
        T next = copy(resource);
        next.setId(id);
        next.remove("meta");
        next.setMeta(Meta.builder()
                .resourceType(typeName)
                .created(created)
                .lastModified(Instant.now())
                .build());
        resources.put(id, next);
        return copy(next);
    }

    /** Replaces each resource by a changed copy. */
    void changeEach(Consumer<T> change) {
        resources.replaceAll((id, resource) -> {
            T changed = copy(resource);
            change.accept(changed);
            return changed;
        });
    }

    @Override
    public void deleteResource(String id, Context context) {
        stored(id);
        resources.remove(id);
        afterDeletion.accept(id);
    }

    private T copy(T resource) {
        return JsonHelper.copyResourceToObject(resource.deepCopy(), getType());
    }
}
