package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers requests for an endpoint as its description says. */
final class EndpointRequests {
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private final Endpoint endpoint;

    EndpointRequests(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Answers a request.
     *
     * @param id the id in the path; empty if the request is for the endpoint itself
     */
    WebReply handle(WebRequest request, Optional<String> id) {
        String method = request.method();
        if (endpoint.refusedMethods.contains(method)) {
            throw new Refusal(405, method + " is not supported here");
        }
        if (id.isEmpty()) {
            return switch (method) {
                case "GET" -> list(request.query());
                case "POST" -> create(Json.object(request.body()));
                default -> throw new Refusal(405, method + " is not supported here");
            };
        }
        ObjectNode stored = endpoint.store.get(id.get()).orElseThrow(() -> new Refusal(404, id.get() + " not found"));
        return switch (method) {
            case "GET" -> reply(200, projected(shown(stored), request.query()));
            case "PUT" -> replace(stored, Json.object(request.body()));
            case "PATCH" -> patch(stored, Json.object(request.body()));
            case "DELETE" -> delete(stored);
            default -> throw new Refusal(405, method + " is not supported here");
        };
    }

    private WebReply list(Map<String, String> query) {
        Stream<ObjectNode> found = endpoint.store.stored().stream().map(this::filterable);
        if (query.containsKey("filter")) {
            found = filtered(found, endpoint.filterReader.apply(query.get("filter")));
        }
        if (endpoint.sorts && query.containsKey("sortBy")) {
            Attribute attribute = Attribute.parse(query.get("sortBy"));
            found = found.sorted(
                    Comparator.comparing(resource -> attribute.textIn(resource).orElse("")));
        }
        Paging.Page page = endpoint.paging.page(query, found.toList());
        if (page.rows().isEmpty() && endpoint.emptyListIsNotFound) {
            throw new Refusal(404, "No resources found");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("schemas").add(LIST);
        page.head().forEach(body::putPOJO);
        if (!page.rows().isEmpty() || !endpoint.emptyListHasNoKey) {
            ArrayNode rows = body.putArray(endpoint.listKey);
            page.rows().forEach(row -> rows.add(projected(endpoint.listed.apply(view(row.deepCopy())), query)));
        }
        return reply(200, body);
    }

    private Stream<ObjectNode> filtered(Stream<ObjectNode> resources, Filter filter) {
        if (endpoint.filters.allow(filter)) {
            return resources.filter(filter::matches);
        }
        return switch (endpoint.filters.otherwise()) {
            case SHOWS_ALL -> resources;
            case SHOWS_NOTHING -> Stream.empty();
            case REFUSES -> throw new Refusal(400, "invalidFilter", "The filter is not supported");
        };
    }

    private WebReply create(ObjectNode wanted) {
        wanted.remove(List.of("id", "meta"));
        endpoint.completions.forEach(completion -> completion.accept(wanted));
        endpoint.checks.forEach(check -> check.check(Optional.empty(), wanted));
        String id = endpoint.store.put(wanted);
        return written(endpoint.created, id).withHeader("Location", endpoint.locations + endpoint.path + "/" + id);
    }

    private WebReply replace(ObjectNode stored, ObjectNode wanted) {
        wanted.set("meta", stored.path("meta"));
        if (!wanted.has("password") && stored.has("password")) {
            wanted.set("password", stored.path("password"));
        }
        return store(stored, wanted);
    }

    private WebReply patch(ObjectNode stored, ObjectNode request) {
        ObjectNode wanted = stored.deepCopy();
        new Patch(endpoint.patch, endpoint.lists).apply(wanted, request.path(Json.nameIn(request, "Operations")));
        endpoint.patchEffect.accept(wanted);
        return store(stored, wanted);
    }

    private WebReply store(ObjectNode stored, ObjectNode wanted) {
        String id = stored.path("id").asText();
        wanted.put("id", id);
        endpoint.completions.forEach(completion -> completion.accept(wanted));
        endpoint.checks.forEach(check -> check.check(Optional.of(stored), wanted));
        return written(endpoint.changed, endpoint.store.replace(id, wanted));
    }

    private WebReply delete(ObjectNode stored) {
        String id = stored.path("id").asText();
        endpoint.deletion.ifPresentOrElse(
                change -> {
                    change.accept(stored);
                    endpoint.store.replace(id, stored);
                },
                () -> endpoint.store.remove(id));
        return new WebReply(endpoint.deletedStatus, Map.of(), "");
    }

    private WebReply written(Endpoint.Shape shape, String id) {
        return switch (shape.body()) {
            case RESOURCE ->
                reply(shape.status(), projected(shown(endpoint.store.get(id).orElseThrow()), Map.of()));
            case EMPTY_OBJECT -> reply(shape.status(), JsonNodeFactory.instance.objectNode());
            case NONE -> new WebReply(shape.status(), Map.of(), "");
        };
    }

    private ObjectNode shown(ObjectNode stored) {
        return view(filterable(stored).deepCopy());
    }

    /** Adds the computed attributes to a copy. Returns the stored resource itself if the endpoint computes none. */
    private ObjectNode filterable(ObjectNode stored) {
        return endpoint.derived.map(more -> more.apply(stored.deepCopy())).orElse(stored);
    }

    private ObjectNode view(ObjectNode resource) {
        ObjectNode view = endpoint.shown.apply(resource);
        view.remove("password");
        return view;
    }

    /** Applies {@code attributes} and {@code excludedAttributes} to whole attributes (RFC 7644, 3.9). */
    private ObjectNode projected(ObjectNode resource, Map<String, String> query) {
        if (query.containsKey("attributes")) {
            Set<String> asked = names(query.get("attributes"));
            asked.addAll(endpoint.projectionOmitsIds ? Set.of("schemas", "meta") : Set.of("id", "schemas"));
            resource.retain(resource.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> asked.contains(name.toLowerCase(Locale.ROOT)))
                    .toList());
        } else {
            resource.remove(resource.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> endpoint.onRequest.contains(name.toLowerCase(Locale.ROOT)))
                    .toList());
        }
        if (query.containsKey("excludedAttributes")) {
            Set<String> excluded = names(query.get("excludedAttributes"));
            resource.remove(resource.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> excluded.contains(name.toLowerCase(Locale.ROOT)) && !name.equals("id"))
                    .toList());
        }
        return resource;
    }

    /** The first names of these paths, in lower case. */
    private static Set<String> names(String paths) {
        return Stream.of(paths.split(",", -1))
                .map(path -> Attribute.parse(path.trim()).names().get(0).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static WebReply reply(int status, JsonNode body) {
        return new WebReply(status, Map.of("Content-Type", "application/scim+json"), body.toString());
    }
}
