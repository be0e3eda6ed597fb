package com.soffid.iam.scim.benchmarks.macro.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Answers requests for users, groups and discovery. Thread-safe. */
final class ScimService {
    /** The most resources in one answer, and as many if the request does not say. */
    static final int MAX_PAGE = 100;

    private static final byte[] NOTHING = {};

    private final Discovery discovery = new Discovery();
    private final String base;
    private final Directory directory;
    private final boolean showsPatchedGroups;

    /** @param base the address of the service, for links */
    ScimService(String base, Population population) {
        this.base = base;
        this.directory = Directory.of(population);
        this.showsPatchedGroups = population.showsPatchedGroups();
    }

    /**
     * A request.
     *
     * @param path the path below the address of the service, without a slash before it
     * @param query the parameters of the query, decoded
     * @param ifMatch the header field of this name, "" if there is none
     */
    record Request(String method, String path, Map<String, String> query, String ifMatch, String body) {}

    /** An answer. */
    static final class Answer {
        private final int status;
        private final byte[] body;
        private final String etag;

        /**
         * @param body may be empty
         * @param etag the version of the resource, "" for none
         */
        Answer(int status, byte[] body, String etag) {
            this.status = status;
            this.body = body;
            this.etag = etag;
        }

        int status() {
            return status;
        }

        byte[] body() {
            return body;
        }

        String etag() {
            return etag;
        }
    }

    Answer answer(Request request) throws IOException {
        String[] parts = request.path().split("/", -1);
        Optional<byte[]> document = discovery.document(parts[0]);
        if (document.isPresent()) {
            return new Answer(200, document.get(), "");
        }
        Optional<Endpoint> endpoint = directory.endpoint(parts[0]);
        if (endpoint.isEmpty()) {
            return error(404, "");
        }
        try {
            return parts.length == 1 ? ofAll(request, endpoint.get()) : ofOne(request, endpoint.get(), parts[1]);
        } catch (IllegalArgumentException e) {
            return error(400, String.valueOf(e.getMessage()));
        }
    }

    private Answer ofAll(Request request, Endpoint endpoint) throws IOException {
        if (request.method().equals("POST")) {
            return endpoint.create(Resource.parse(request.body()))
                    .map(created -> shown(201, created, name -> true))
                    .orElseGet(() -> error(409, "uniqueness"));
        }
        int count = Math.min(number(request, "count", MAX_PAGE), MAX_PAGE);
        int first = Math.max(number(request, "startIndex", 1), 1) - 1;
        String filter = request.query().getOrDefault("filter", "");
        Endpoint.Slice slice =
                filter.isEmpty() ? endpoint.slice(first, count) : slice(endpoint.search(filter), first, count);
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(1024 * Math.max(1, slice.resources().size()));
        Resource.ascii(
                out,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],\"totalResults\":"
                        + slice.total()
                        + ",\"startIndex\":" + (first + 1) + ",\"itemsPerPage\":"
                        + slice.resources().size()
                        + ",\"Resources\":[");
        Predicate<String> wanted = wanted(request.query());
        String comma = "";
        for (Resource resource : slice.resources()) {
            Resource.ascii(out, comma);
            resource.write(out, wanted, base);
            comma = ",";
        }
        Resource.ascii(out, "]}");
        return new Answer(200, out.toByteArray(), "");
    }

    private static Endpoint.Slice slice(List<Resource> found, int first, int count) {
        int from = Math.min(first, found.size());
        return new Endpoint.Slice(found.size(), found.subList(from, Math.min(from + count, found.size())));
    }

    private Answer ofOne(Request request, Endpoint endpoint, String id) throws IOException {
        Optional<Resource> found = endpoint.find(id);
        if (found.isEmpty()) {
            return error(404, "");
        }
        Resource resource = found.get();
        boolean write = !request.method().equals("GET");
        if (write && !request.ifMatch().isEmpty() && !request.ifMatch().equals(resource.etag())) {
            return error(412, "");
        }
        switch (request.method()) {
            case "PATCH" -> Patch.apply(resource, Resource.parse(request.body()));
            case "PUT" -> Endpoint.replace(resource, Resource.parse(request.body()));
            case "DELETE" -> {
                endpoint.remove(id);
                return new Answer(204, NOTHING, "");
            }
            default -> {}
        }
        boolean patchedGroup =
                endpoint.type().equals("Groups") && request.method().equals("PATCH");
        return patchedGroup && !showsPatchedGroups
                ? new Answer(204, NOTHING, resource.etag())
                : shown(200, resource, wanted(request.query()));
    }

    private Answer shown(int status, Resource resource, Predicate<String> wanted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        resource.write(out, wanted, base);
        return new Answer(status, out.toByteArray(), resource.etag());
    }

    private static Predicate<String> wanted(Map<String, String> query) {
        if (query.containsKey("attributes")) {
            return names(query.get("attributes"))::contains;
        }
        Set<String> excluded = names(query.getOrDefault("excludedAttributes", ""));
        return name -> !excluded.contains(name);
    }

    /** The attributes that a list names; a sub-attribute counts as its attribute. */
    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(name -> Filter.withoutUrn(name.trim()).split("\\.", -1)[0])
                .collect(Collectors.toSet());
    }

    private static int number(Request request, String name, int otherwise) {
        return Integer.parseInt(request.query().getOrDefault(name, Integer.toString(otherwise)));
    }

    static Answer error(int status, String detail) {
        String text = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"" + status + "\""
                + (status == 409 ? ",\"scimType\":\"uniqueness\"" : "") + ",\"detail\":\""
                + detail.replace("\\", "").replace("\"", "'") + "\"}";
        return new Answer(status, text.getBytes(StandardCharsets.UTF_8), "");
    }
}
