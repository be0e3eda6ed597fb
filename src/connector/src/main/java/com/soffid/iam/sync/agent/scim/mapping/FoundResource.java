package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import org.jspecify.annotations.Nullable;

/** A resource and the object mapping by which it was found. Immutable. */
public final class FoundResource {

    private final ScimMapping mapping;
    private final Resource resource;

    /** @param resource one of the mapping's endpoint */
    public FoundResource(ScimMapping mapping, Resource resource) {
        this.mapping = mapping;
        this.resource = resource;
    }

    /** The mapping by which it was found. */
    public ScimMapping mapping() {
        return mapping;
    }

    /** The resource, as it was found. */
    public Resource resource() {
        return resource;
    }

    /**
     * The id that the target gave to the resource.
     *
     * @throws MappingException when it has none: without it, a reference to the resource would mean nothing
     */
    public String id() {
        if (resource.id().isEmpty()) {
            throw new MappingException(mapping.label() + ": the target shows a resource of " + mapping.endpoint()
                    + " without id, so that nothing can refer to it");
        }
        return resource.id();
    }

    /** The mapping and the resource, as messages name them. */
    public String label() {
        return mapping.label() + ": " + mapping.endpoint().pathOf(resource.id());
    }

    /**
     * Checks that the resource that was found by a name has this name, in any case, or none.
     *
     * @param attribute the Soffid attribute that is the name
     * @param read the name that the mapping reads, if it reads one
     * @throws MappingException when the attribute mappings read another name than the one that they write: the values of one
     *     object would be used for another
     */
    public void checkName(String attribute, String wanted, @Nullable String read) {
        if (read != null && !read.isBlank() && !read.equalsIgnoreCase(wanted)) {
            throw new MappingException(label() + " is found for '" + wanted + "' by " + mapping.key()
                    + " (keyAttribute), but its " + attribute + " is read as '" + read
                    + "'. The attribute mappings must read " + attribute
                    + " from the attribute to which they write it");
        }
    }
}
