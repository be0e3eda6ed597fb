package com.soffid.iam.scim.workbench.server.scim;

import com.soffid.iam.scim.workbench.server.directory.ResourceTable;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import de.captaingoldfish.scim.sdk.server.sort.ResourceNodeComparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs one listing: filter, sort, page. SCIM-SDK filters and sorts. Only the page is copied; SCIM-SDK's automatic filtering would
 * need a copy of all resources.
 */
record Query(
        long startIndex,
        int count,
        @Nullable FilterNode filter,
        @Nullable SchemaAttribute sortBy,
        @Nullable SortOrder sortOrder) {

    <T extends ResourceNode> PartialListResponse<T> run(ResourceTable<T> table, ServiceProvider provider) {
        List<T> found = table.all();
        if (filter != null) {
            found = FilterResourceResolver.filterResources(provider, found, filter);
        }
        if (sortBy != null) {
            found = found.stream()
                    .sorted(new ResourceNodeComparator(sortBy, sortOrder))
                    .toList();
        }
        List<T> page = found.stream()
                .skip(startIndex - 1)
                .limit(count)
                .map(table::copy)
                .toList();
        return PartialListResponse.<T>builder()
                .resources(page)
                .totalResults(found.size())
                .build();
    }
}
