package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import org.jspecify.annotations.Nullable;

/** A resource and the object mapping that it was found through. Immutable. */
public final class FoundResource {

    private final ScimMapping mapping;
    private final Resource resource;

    /** A resource at the endpoint of the mapping. */
    public FoundResource(ScimMapping mapping, Resource resource) {
        this.mapping = mapping;
        this.resource = resource;
    }

    public ScimMapping mapping() {
        return mapping;
    }

    public Resource resource() {
        return resource;
    }

    /** The mapping and the resource, as messages name them. */
    public String label() {
        return mapping.label() + ": " + mapping.endpoint().pathOf(resource.id());
    }

    /**
     * Checks that the resource that was found for a name has this name, in whichever case, or none.
     *
     * @param attribute the Soffid attribute that is the name
     * @param read the name that the mapping reads, if it reads one
     * @throws MappingException when the attribute mappings read another name than the one that they write: what is read
     *     would be taken for what is known of another object
     */
    public void checkName(String attribute, String wanted, @Nullable String read) {
        if (read != null && !read.isBlank() && !read.equalsIgnoreCase(wanted)) {
            throw new MappingException(label() + " is what " + mapping.key() + " (keyAttribute) finds for '" + wanted
                    + "', but its " + attribute + " is read as '" + read + "'. The attribute mappings must read "
                    + attribute + " from what they write it to");
        }
    }
}
