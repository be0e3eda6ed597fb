package com.soffid.iam.scim.acceptance.proxy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Adds cursor paging (RFC 9865) to a server that pages by index. The first request of a list stores the ids of all
 * resources. Each page contains those of its resources that still exist. The service provider configuration announces
 * cursor paging. All other answers are unchanged.
 */
public final class CursorPaging implements WebHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebHandler server;
    private final int maxPageSize;
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();
    private final AtomicInteger nextList = new AtomicInteger();

    public CursorPaging(WebHandler server, int maxPageSize) {
        this.server = server;
        this.maxPageSize = maxPageSize;
    }

    @Override
    public WebReply handle(WebRequest request) {
        String path = request.uri().getPath();
        if (path.endsWith("/ServiceProviderConfig")) {
            return announced(server.handle(request));
        }
        boolean list = request.method().equals("GET") && (path.endsWith("/Users") || path.endsWith("/Groups"));
        Map<String, String> query = request.query();
        if (!list || query.containsKey("filter")) {
            return server.handle(request);
        }
        if (query.containsKey("startIndex")) {
            return WebReply.scimError(400, "This server pages by cursor");
        }
        return page(request, query);
    }

    private static WebReply announced(WebReply reply) {
        ObjectNode configuration = read(reply);
        configuration.putObject("pagination").put("cursor", true).put("index", false);
        return WebReply.json(reply.status(), configuration.toString());
    }

    private WebReply page(WebRequest request, Map<String, String> query) {
        String cursor = query.getOrDefault("cursor", "");
        int count = Math.min(maxPageSize, Integer.parseInt(query.getOrDefault("count", String.valueOf(maxPageSize))));
        String name = cursor.isEmpty() ? "list" + nextList.incrementAndGet() : cursor.substring(0, cursor.indexOf('-'));
        int begin = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(cursor.indexOf('-') + 1));
        List<String> ids = lists.computeIfAbsent(name, unused -> ids(request));
        int end = Math.min(ids.size(), begin + count);
        ObjectNode page = JSON.createObjectNode();
        page.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        ArrayNode resources = page.putArray("Resources");
        ids.subList(begin, end).forEach(id -> {
            WebReply one = server.handle(at(request, request.uri().getPath() + "/" + id));
            if (one.status() == 200) {
                resources.add(read(one));
            }
        });
        page.put("itemsPerPage", resources.size());
        if (end < ids.size()) {
            page.put("nextCursor", name + "-" + end);
        }
        return WebReply.json(200, page.toString());
    }

    private List<String> ids(WebRequest request) {
        List<String> ids = new ArrayList<>();
        while (true) {
            String query = "?attributes=id&count=" + maxPageSize + "&startIndex=" + (ids.size() + 1);
            JsonNode page = read(server.handle(at(request, request.uri().getPath() + query)));
            page.path("Resources")
                    .forEach(resource -> ids.add(resource.path("id").asText()));
            if (page.path("Resources").isEmpty()
                    || ids.size() >= page.path("totalResults").asInt()) {
                return ids;
            }
        }
    }

    private static WebRequest at(WebRequest original, String pathAndQuery) {
        return new WebRequest("GET", URI.create(pathAndQuery), original.headers(), "");
    }

    private static ObjectNode read(WebReply reply) {
        try {
            return (ObjectNode) JSON.readTree(reply.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The upstream server did not answer with JSON", e);
        }
    }
}
