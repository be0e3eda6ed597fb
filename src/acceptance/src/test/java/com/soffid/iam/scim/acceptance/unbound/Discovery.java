package com.soffid.iam.scim.acceptance.unbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import com.unboundid.scim2.common.ScimResource;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.AuthenticationScheme;
import com.unboundid.scim2.common.types.BulkConfig;
import com.unboundid.scim2.common.types.ChangePasswordConfig;
import com.unboundid.scim2.common.types.ETagConfig;
import com.unboundid.scim2.common.types.FilterConfig;
import com.unboundid.scim2.common.types.PatchConfig;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import com.unboundid.scim2.common.types.SortConfig;
import com.unboundid.scim2.server.resources.AbstractServiceProviderConfigEndpoint;
import com.unboundid.scim2.server.resources.ResourceTypesEndpoint;
import com.unboundid.scim2.server.resources.SchemasEndpoint;
import com.unboundid.scim2.server.utils.ResourceTypeDefinition;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The three discovery endpoints of the SDK for the resource types of this server. */
final class Discovery {

    private final List<ResourceTypeDefinition> types;
    private final int largestPage;

    Discovery(List<ResourceTypeDefinition> types, int largestPage) {
        this.types = types;
        this.largestPage = largestPage;
    }

    /**
     * Answers a request.
     *
     * @param path the path below the base address, with a leading slash
     * @throws ResourceNotFoundException if there is no such document
     */
    WebReply answer(WebRequest request, String path, URI base) throws ScimException, JsonProcessingException {
        UriInfo uri = RequestUri.of(base, request.query());
        String filter = request.query().get("filter");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return switch (path.substring(0, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1))) {
            case "/ServiceProviderConfig" -> Replies.of(200, new ServiceProviderConfig().get(uri));
            case "/ResourceTypes" -> Replies.of(200, types(name, filter, uri));
            case "/Schemas" -> Replies.of(200, schemas(name, filter, uri));
            default -> throw new ResourceNotFoundException("Nothing here");
        };
    }

    private ScimResource types(String name, String filter, UriInfo uri) throws ScimException {
        ResourceTypesEndpoint endpoint = new ResourceTypesEndpoint() {
            @Override
            public Collection<ResourceTypeResource> getResourceTypes() {
                return types.stream()
                        .map(ResourceTypeDefinition::toScimResource)
                        .toList();
            }
        };
        return name.equals("ResourceTypes") ? endpoint.search(filter, uri) : endpoint.get(name, uri);
    }

    private ScimResource schemas(String name, String filter, UriInfo uri) throws ScimException {
        SchemasEndpoint endpoint = new SchemasEndpoint() {
            @Override
            public Collection<SchemaResource> getSchemas() {
                Set<SchemaResource> schemas = new LinkedHashSet<>();
                for (ResourceTypeDefinition type : types) {
                    schemas.add(type.getCoreSchema());
                    schemas.addAll(type.getSchemaExtensions().keySet());
                }
                return schemas;
            }
        };
        return name.equals("Schemas") ? endpoint.search(filter, uri) : endpoint.get(name, uri);
    }

    private final class ServiceProviderConfig extends AbstractServiceProviderConfigEndpoint {
        @Override
        public ServiceProviderConfigResource getServiceProviderConfig() {
            return new ServiceProviderConfigResource(
                    null,
                    new PatchConfig(true),
                    new BulkConfig(false, 0, 0),
                    new FilterConfig(true, largestPage),
                    new ChangePasswordConfig(true),
                    new SortConfig(true),
                    new ETagConfig(false),
                    List.of(AuthenticationScheme.createHttpBasic(true)));
        }
    }
}
