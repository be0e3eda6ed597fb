package com.soffid.iam.scim.workbench.server.scim;

import com.soffid.iam.scim.workbench.server.directory.CustomResource;
import com.soffid.iam.scim.workbench.server.directory.ResourceTable;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SCIM-SDK's view of the resources of one custom type. */
final class CustomHandler extends ResourceHandler<CustomResource> {
    private final ResourceTable<CustomResource> resources;

    CustomHandler(ResourceTable<CustomResource> resources) {
        this.resources = resources;
    }

    @Override
    public CustomResource createResource(CustomResource resource, Context context) {
        return resources.copy(resources.add(resource));
    }

    @Override
    public CustomResource getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        return resources.copy(resources.get(id));
    }

    @Override
    public PartialListResponse<CustomResource> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            Context context) {
        return new Query(startIndex, count, filter, sortBy, sortOrder).run(resources, getServiceProvider());
    }

    /** PUT, and PATCH after SCIM-SDK has worked out what it leads to. */
    @Override
    public CustomResource updateResource(CustomResource resource, Context context) {
        return resources.copy(resources.replace(resource));
    }

    @Override
    public void deleteResource(String id, Context context) {
        resources.remove(id);
    }
}
