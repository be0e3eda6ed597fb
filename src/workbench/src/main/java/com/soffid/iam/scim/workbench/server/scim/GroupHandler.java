package com.soffid.iam.scim.workbench.server.scim;

import com.soffid.iam.scim.workbench.server.directory.Directory;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SCIM-SDK's view of the directory's groups. */
final class GroupHandler extends ResourceHandler<Group> {
    private final Directory directory;

    GroupHandler(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Group createResource(Group resource, Context context) {
        return copy(directory.addGroup(resource));
    }

    @Override
    public Group getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        return copy(directory.groups().get(id));
    }

    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            Context context) {
        return new Query(startIndex, count, filter, sortBy, sortOrder).run(directory.groups(), getServiceProvider());
    }

    /** PUT, and PATCH after SCIM-SDK has worked out what it leads to. */
    @Override
    public Group updateResource(Group resource, Context context) {
        return copy(directory.replaceGroup(resource));
    }

    @Override
    public void deleteResource(String id, Context context) {
        directory.removeGroup(id);
    }

    private Group copy(Group stored) {
        return directory.groups().copy(stored);
    }
}
