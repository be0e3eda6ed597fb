package com.soffid.iam.scim.acceptance.scimsdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.acceptance.library.ScimLibrary;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SCIM-SDK with all its optional features, and without its tolerance. It refuses unknown attributes in PATCH, names of
 * attributes in another case, and media types other than that of SCIM. It has no workaround for any client, adds no default
 * values, and also checks its own answers against the schemas.
 */
final class StrictScimSdk implements ScimLibrary {

    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST_OPERATIONS = 100;

    /** Accepts each request, because the server has checked the credentials before. */
    private static final Authorization CHECKED = new Authorization() {
        @Override
        public Set<String> getClientRoles() {
            return Set.of();
        }

        @Override
        public boolean authenticate(Map<String, String> headers, Map<String, String> query) {
            return true;
        }
    };

    /** Several endpoints in one JVM answer with status 500 now and then if they work at the same time. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final StrictStore<Group> groups = new StrictStore<Group>("Group", "displayName", id -> {}) {};
    private final StrictStore<User> users = new StrictStore<User>("User", "userName", this::leaveGroups) {};
    private final ResourceEndpoint endpoint;

    /**
     * Creates a server library without users and groups.
     *
     * @param largestPage the largest page size
     */
    StrictScimSdk(int largestPage) {
        endpoint = new ResourceEndpoint(
                strict(largestPage), new UserEndpointDefinition(users), new GroupEndpointDefinition(groups));
        endpoint.getRegisteredResourceTypes()
                .forEach(type -> type.getFeatures()
                        .setETagFeature(ETagFeature.builder().enabled(true).build()));
    }

    private static ServiceProvider strict(int largestPage) {
        return ServiceProvider.builder()
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        .ignoreUnknownAttributes(false)
                        .doNotFailOnNoTarget(false)
                        .build())
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(largestPage)
                        .build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .bulkConfig(BulkConfig.builder()
                        .supported(true)
                        .maxOperations(MOST_OPERATIONS)
                        .maxPayloadSize((long) LARGEST_BODY)
                        .build())
                .changePasswordConfig(
                        ChangePasswordConfig.builder().supported(true).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("HTTP Basic")
                        .description("User name and password with each request")
                        .type("httpbasic")
                        .build()))
                .caseInsensitiveValidation(false)
                .lenientContentTypeChecking(false)
                .useDefaultValuesOnRequest(false)
                .useDefaultValuesOnResponse(false)
                .ignoreRequiredAttributesOnResponse(false)
                .ignoreRequiredExtensionsOnResponse(false)
                .build();
    }

    private void leaveGroups(String id) {
        groups.changeEach(group -> group.setMembers(group.getMembers().stream()
                .filter(member -> !member.getValue().filter(id::equals).isPresent())
                .toList()));
    }

    @Override
    public WebReply answer(WebRequest request, URI base) {
        ScimResponse response;
        synchronized (ONE_AT_A_TIME) {
            response = endpoint.handleRequest(
                    base.resolve("/").resolve(request.uri()).toString(),
                    HttpMethod.valueOf(request.method()),
                    request.body(),
                    request.headers(),
                    new Context(CHECKED));
        }
        return new WebReply(
                response.getHttpStatus(), response.getHttpHeaders(), response.isEmpty() ? "" : response.toString());
    }

    @Override
    public List<? extends JsonNode> users() {
        return users.all();
    }

    @Override
    public void changedAt(String id, Instant moment) {
        users.changeEach(user -> {
            if (user.getId().filter(id::equals).isPresent()) {
                user.getMeta().orElseThrow().setLastModified(moment);
            }
        });
    }

    @Override
    public List<? extends JsonNode> groups() {
        return groups.all();
    }
}
