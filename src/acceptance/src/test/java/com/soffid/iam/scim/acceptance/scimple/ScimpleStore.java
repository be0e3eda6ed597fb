package com.soffid.iam.scim.acceptance.scimple;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.directory.scim.core.repository.DefaultPatchHandler;
import org.apache.directory.scim.core.repository.Repository;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.annotation.ScimResourceType;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.schema.Meta;

/**
 * The resources of one type in memory, in the order of their creation. Filters and PATCH are those of the library.
 */
class ScimpleStore<T extends ScimResource> implements Repository<T> {

    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final Class<T> type;
    private final SchemaRegistry schemas;
    private final int largestPage;
    private final boolean pagesBeforeFilter;
    private final Map<String, T> resources = new LinkedHashMap<>();
    private int revision;

    /**
     * Creates an empty store.
     *
     * @param largestPage the largest page size
     * @param pagesBeforeFilter whether it takes the page first and then filters it, and gives the number of resources that
     *     are left as the total. The stores of SCIMple's examples do this
     */
    ScimpleStore(Class<T> type, SchemaRegistry schemas, int largestPage, boolean pagesBeforeFilter) {
        this.type = type;
        this.schemas = schemas;
        this.largestPage = largestPage;
        this.pagesBeforeFilter = pagesBeforeFilter;
    }

    /** Checks a resource before it is stored, and completes it from the stored one. */
    void prepare(T resource, Optional<T> stored) throws ResourceException {}

    List<T> all() {
        return List.copyOf(resources.values());
    }

    @Override
    public Class<T> getResourceClass() {
        return type;
    }

    @Override
    public List<Class<? extends ScimExtension>> getExtensionList() {
        return List.of();
    }

    @Override
    public T create(T resource) throws ResourceException {
        prepare(resource, Optional.empty());
        return put(UUID.randomUUID().toString(), resource, LocalDateTime.now(ZoneOffset.UTC));
    }

    @Override
    public T update(
            String id, String version, T resource, Set<AttributeReference> included, Set<AttributeReference> excluded)
            throws ResourceException {
        return replace(current(id, version), resource);
    }

    @Override
    public T patch(
            String id,
            String version,
            List<PatchOperation> operations,
            Set<AttributeReference> included,
            Set<AttributeReference> excluded)
            throws ResourceException {
        T current = current(id, version);
        return replace(current, new DefaultPatchHandler(schemas).apply(current, operations));
    }

    private T current(String id, String version) throws ResourceException {
        T current = resources.get(id);
        if (current == null) {
            throw new ResourceException(NOT_FOUND, "There is no resource " + id);
        }
        if (version != null && !version.equals(current.getMeta().getVersion())) {
            throw new ResourceException(PRECONDITION_FAILED, "The resource was changed");
        }
        return current;
    }

    private T replace(T current, T resource) throws ResourceException {
        String id = current.getId();
        resource.setId(id);
        prepare(resource, Optional.of(current));
        return put(id, resource, current.getMeta().getCreated());
    }

    private T put(String id, T resource, LocalDateTime created) {
        revision++;
        resource.setId(id);
        resource.setMeta(new Meta()
                .setResourceType(resource.getResourceType())
                .setCreated(created)
                .setLastModified(LocalDateTime.now(ZoneOffset.UTC))
                .setVersion(String.valueOf(revision)));
        resources.put(id, resource);
        return resource;
    }

    /** Returns {@code null} for an unknown id, as the library expects. */
    @Override
    public T get(String id) {
        return resources.get(id);
    }

    @Override
    public FilterResponse<T> find(Filter filter, PageRequest page, SortRequest sort) {
        String schema = type.getAnnotation(ScimResourceType.class).schema();
        Predicate<ScimResource> matches = FilterExpressions.inMemory(filter, schemas.getSchema(schema));
        return pagesBeforeFilter ? pageThenFilter(page, matches) : filterThenPage(page, matches);
    }

    private FilterResponse<T> filterThenPage(PageRequest page, Predicate<ScimResource> matches) {
        int count = Math.min(largestPage, Objects.requireNonNullElse(page.getCount(), largestPage));
        List<T> found = all().stream().filter(matches).toList();
        List<T> shown = found.stream().skip(start(page) - 1L).limit(count).toList();
        return new FilterResponse<>(
                shown, new PageRequest().setStartIndex(start(page)).setCount(count), found.size());
    }

    /** Knows no largest page. */
    private FilterResponse<T> pageThenFilter(PageRequest page, Predicate<ScimResource> matches) {
        List<T> shown = all().stream()
                .skip(start(page) - 1L)
                .limit(Objects.requireNonNullElse(page.getCount(), resources.size()))
                .filter(matches)
                .toList();
        return new FilterResponse<>(shown, page, shown.size());
    }

    private static int start(PageRequest page) {
        return Math.max(1, Objects.requireNonNullElse(page.getStartIndex(), 1));
    }

    @Override
    public void delete(String id) throws ResourceException {
        if (resources.remove(id) == null) {
            throw new ResourceException(NOT_FOUND, "There is no resource " + id);
        }
    }
}
