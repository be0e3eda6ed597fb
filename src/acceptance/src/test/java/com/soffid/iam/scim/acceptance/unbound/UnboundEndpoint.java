package com.soffid.iam.scim.acceptance.unbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.MethodNotAllowedException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.messages.SearchRequest;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.server.utils.ResourcePreparer;
import com.unboundid.scim2.server.utils.ResourceTypeDefinition;
import com.unboundid.scim2.server.utils.SchemaChecker;
import com.unboundid.scim2.server.utils.SimpleSearchResults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The endpoint of one resource type. It calls the classes of the SDK for each HTTP method. */
final class UnboundEndpoint {

    private static final String SEARCH = ".search";

    private final ResourceTypeDefinition type;
    private final SchemaChecker checker;
    private final UnboundStore store;
    private final UnaryOperator<GenericScimResource> shown;
    private final int largestPage;

    /**
     * Creates an endpoint.
     *
     * @param shown adds computed attributes to a resource before it is shown, filtered or sorted
     * @param largestPage the largest page size
     */
    UnboundEndpoint(
            ResourceTypeDefinition type,
            UnboundStore store,
            UnaryOperator<GenericScimResource> shown,
            int largestPage) {
        this.type = type;
        this.checker = new SchemaChecker(type);
        this.store = store;
        this.shown = shown;
        this.largestPage = largestPage;
    }

    /**
     * Answers a request.
     *
     * @param id the path below the endpoint; empty for the endpoint itself
     */
    WebReply answer(WebRequest request, String id, URI base) throws ScimException, IOException {
        if (id.equals(SEARCH) && request.method().equals("POST")) {
            return list(parameters(read(request, SearchRequest.class)), base);
        }
        ResourcePreparer<GenericScimResource> preparer =
                new ResourcePreparer<>(type, RequestUri.of(base, request.query()));
        return switch (request.method()) {
            case "GET" ->
                id.isEmpty()
                        ? list(request.query(), base)
                        : Replies.of(200, preparer.trimRetrievedResource(shown.apply(store.get(id))));
            case "POST" -> create(read(request, GenericScimResource.class), preparer);
            case "PUT" -> replace(id, read(request, GenericScimResource.class), preparer);
            case "PATCH" -> modify(id, read(request, PatchRequest.class), preparer);
            case "DELETE" -> delete(id);
            default -> throw new MethodNotAllowedException("Not supported: " + request.method());
        };
    }

    private static <T> T read(WebRequest request, Class<T> type) throws JsonProcessingException {
        return JsonUtils.getObjectReader().forType(type).readValue(request.body());
    }

    private static Map<String, String> parameters(SearchRequest search) {
        Map<String, String> query = new HashMap<>();
        if (search.getAttributes() != null) {
            query.put("attributes", String.join(",", search.getAttributes()));
        }
        if (search.getExcludedAttributes() != null) {
            query.put("excludedAttributes", String.join(",", search.getExcludedAttributes()));
        }
        put(query, "filter", search.getFilter());
        put(query, "sortBy", search.getSortBy());
        put(
                query,
                "sortOrder",
                search.getSortOrder() == null ? null : search.getSortOrder().getName());
        put(query, "startIndex", search.getStartIndex());
        put(query, "count", search.getCount());
        return query;
    }

    private static void put(Map<String, String> query, String name, Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    private WebReply list(Map<String, String> query, URI base) throws ScimException, IOException {
        Map<String, String> limited = new HashMap<>(query);
        int wanted = Integer.parseInt(query.getOrDefault("count", String.valueOf(largestPage)));
        limited.put("count", String.valueOf(Math.min(wanted, largestPage)));
        if (query.containsKey("filter")) {
            checker.checkSearch(Filter.fromString(query.get("filter"))).throwSchemaExceptions();
        }
        SimpleSearchResults<GenericScimResource> results =
                new SimpleSearchResults<>(type, RequestUri.of(base, limited));
        for (GenericScimResource resource : store.all()) {
            results.add(shown.apply(resource));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        results.write(body);
        return Replies.json(200, body.toString(StandardCharsets.UTF_8));
    }

    private WebReply create(GenericScimResource sent, ResourcePreparer<GenericScimResource> preparer)
            throws ScimException, JsonProcessingException {
        ObjectNode writable = checker.removeReadOnlyAttributes(sent.getObjectNode());
        checker.checkCreate(writable).throwSchemaExceptions();
        GenericScimResource created = shown.apply(store.create(new GenericScimResource(writable)));
        WebReply reply = Replies.of(201, preparer.trimCreatedResource(created, sent));
        return reply.withHeader("Location", created.getMeta().getLocation().toString());
    }

    private WebReply replace(String id, GenericScimResource sent, ResourcePreparer<GenericScimResource> preparer)
            throws ScimException, JsonProcessingException {
        ObjectNode current = store.get(id).getObjectNode();
        ObjectNode writable = checker.removeReadOnlyAttributes(sent.getObjectNode());
        checker.checkReplace(writable, current).throwSchemaExceptions();
        if (!writable.has("password") && current.has("password")) {
            writable.set(
                    "password",
                    current.get("password")); // Clients never see the password, so they cannot send it back.
        }
        GenericScimResource replaced = store.replace(id, new GenericScimResource(writable));
        return Replies.of(200, preparer.trimReplacedResource(shown.apply(replaced), sent));
    }

    private WebReply modify(String id, PatchRequest patch, ResourcePreparer<GenericScimResource> preparer)
            throws ScimException, JsonProcessingException {
        GenericScimResource resource = store.get(id);
        checker.checkModify(patch, resource.getObjectNode()).throwSchemaExceptions();
        patch.apply(resource);
        GenericScimResource modified = store.replace(id, resource);
        return Replies.of(200, preparer.trimModifiedResource(shown.apply(modified), patch));
    }

    private WebReply delete(String id) throws ResourceNotFoundException {
        store.remove(id);
        return Replies.none();
    }
}
