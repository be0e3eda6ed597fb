package com.soffid.iam.scim.workbench.server.scim;

import com.soffid.iam.scim.workbench.server.directory.Directory;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SCIM-SDK's view of the directory's users. */
final class UserHandler extends ResourceHandler<User> {
    private final Directory directory;

    UserHandler(Directory directory) {
        this.directory = directory;
    }

    @Override
    public User createResource(User resource, Context context) {
        return copy(directory.addUser(resource));
    }

    @Override
    public User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        return copy(directory.users().get(id));
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            Context context) {
        return new Query(startIndex, count, filter, sortBy, sortOrder).run(directory.users(), getServiceProvider());
    }

    /** PUT, and PATCH after SCIM-SDK has worked out what it leads to. */
    @Override
    public User updateResource(User resource, Context context) {
        return copy(directory.replaceUser(resource));
    }

    @Override
    public void deleteResource(String id, Context context) {
        directory.removeUser(id);
    }

    private User copy(User stored) {
        return directory.users().copy(stored);
    }
}
