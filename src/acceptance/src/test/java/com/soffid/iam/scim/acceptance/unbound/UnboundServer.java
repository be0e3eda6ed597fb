package com.soffid.iam.scim.acceptance.unbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.contract.EditableServer;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.access.Gate;
import com.soffid.iam.scim.workbench.server.web.LoopbackHttp;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.server.utils.ResourceTypeDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A SCIM 2.0 server on loopback that runs the protocol code of the SDK of UnboundID. It processes one request at a time.
 */
public final class UnboundServer implements EditableServer {

    private static final String PATH = "/scim/v2";

    private final Object lock = new Object();
    private final RequestLog log = new RequestLog();
    private final UnboundStore users = new UnboundStore(Optional.of("userName"));
    private final UnboundStore groups = new UnboundStore(Optional.empty());
    private final Map<String, UnboundEndpoint> endpoints;
    private final Discovery discovery;
    private final LoopbackHttp http;

    private UnboundServer(
            Credentials credentials, int largestPage, References references, UnaryOperator<WebHandler> wrapper) {
        ResourceTypes types = new ResourceTypes(references);
        ResourceTypeDefinition userType = types.users();
        ResourceTypeDefinition groupType = types.groups();
        endpoints = Map.of(
                "/Users", new UnboundEndpoint(userType, users, this::withGroups, largestPage),
                "/Groups", new UnboundEndpoint(groupType, groups, group -> group, largestPage));
        discovery = new Discovery(List.of(userType, groupType), largestPage);
        http = LoopbackHttp.start(wrapper.apply(Gate.basic(credentials, this::answer)), log);
    }

    /**
     * Starts a server without users and groups.
     *
     * @param largestPage the largest page size
     */
    public static UnboundServer start(Credentials credentials, int largestPage, References references) {
        return start(credentials, largestPage, references, UnaryOperator.identity());
    }

    /**
     * Like {@link #start(Credentials, int, References)}, but with a wrapper around its handler.
     *
     * @param wrapper returns the handler that gets the requests; its argument is the handler of the server
     */
    public static UnboundServer start(
            Credentials credentials, int largestPage, References references, UnaryOperator<WebHandler> wrapper) {
        return new UnboundServer(credentials, largestPage, references, wrapper);
    }

    @Override
    public URI baseUrl() {
        return http.origin().resolve(PATH);
    }

    /** The requests of clients so far. The methods of this class add none. */
    @Override
    public RequestLog requests() {
        return log;
    }

    /** A user with all stored attributes, including the password. */
    @Override
    public Optional<JsonNode> user(String userName) {
        synchronized (lock) {
            return users.find("userName", userName).map(JsonNode.class::cast);
        }
    }

    @Override
    public Optional<JsonNode> group(String displayName) {
        synchronized (lock) {
            return groups.find("displayName", displayName).map(JsonNode.class::cast);
        }
    }

    @Override
    public int userCount() {
        synchronized (lock) {
            return users.size();
        }
    }

    @Override
    public boolean passwordMatches(String userName, String password) {
        return user(userName)
                .filter(user -> user.path("password").asText().equals(password))
                .isPresent();
    }

    /** Does not count a search by POST. */
    @Override
    public long writes() {
        return log.count(
                request -> !request.method().equals("GET") && !request.target().endsWith("/.search"));
    }

    @Override
    public int groupCount() {
        synchronized (lock) {
            return groups.size();
        }
    }

    /**
     * Creates a user as POST does.
     *
     * @return its id
     */
    @Override
    public String addUser(String json) {
        return add("/Users", "urn:ietf:params:scim:schemas:core:2.0:User", json);
    }

    /**
     * Creates a group as POST does.
     *
     * @return its id
     */
    @Override
    public String addGroup(String json) {
        return add("/Groups", "urn:ietf:params:scim:schemas:core:2.0:Group", json);
    }

    private String add(String endpoint, String schema, String json) {
        String body = json.contains("\"schemas\"") ? json : "{\"schemas\":[\"" + schema + "\"]," + json.substring(1);
        try {
            return JsonUtils.getObjectReader()
                    .readTree(send("POST", endpoint, body).body())
                    .path("id")
                    .asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String userNameOf(String id) {
        synchronized (lock) {
            return users.find("id", id).orElseThrow().path("userName").asText();
        }
    }

    @Override
    public void replaceUser(String id, String json) {
        send("PUT", "/Users/" + id, json);
    }

    @Override
    public void changedAt(String id, Instant moment) {
        synchronized (lock) {
            users.changedAt(id, moment);
        }
    }

    @Override
    public void removeUser(String id) {
        send("DELETE", "/Users/" + id, "");
    }

    private WebReply send(String method, String path, String body) {
        WebReply reply = answer(new WebRequest(method, URI.create(PATH + path), Map.of(), body));
        if (reply.status() >= 300) {
            throw new IllegalArgumentException("The SDK refuses it: " + reply.body());
        }
        return reply;
    }

    private WebReply answer(WebRequest request) {
        synchronized (lock) {
            try {
                return answerOrThrow(request);
            } catch (ScimException | IOException | RuntimeException e) {
                return Replies.error(e);
            }
        }
    }

    private WebReply answerOrThrow(WebRequest request) throws ScimException, IOException {
        String path = request.uri().getPath().substring(PATH.length());
        for (Map.Entry<String, UnboundEndpoint> endpoint : endpoints.entrySet()) {
            String address = endpoint.getKey();
            if (path.equals(address) || path.startsWith(address + "/")) {
                String id = path.substring(Math.min(path.length(), address.length() + 1));
                WebReply reply = endpoint.getValue().answer(request, id, baseUrl());
                if (request.method().equals("DELETE")) {
                    groups.removeMember(id);
                }
                return reply;
            }
        }
        return discovery.answer(request, path, baseUrl());
    }

    private GenericScimResource withGroups(GenericScimResource user) {
        ArrayNode shown = JsonUtils.getJsonNodeFactory().arrayNode();
        groups.withMember(user.getId()).forEach(group -> {
            ObjectNode entry = shown.addObject();
            entry.put("value", group.getId());
            entry.put("$ref", baseUrl() + "/Groups/" + group.getId());
            entry.set("display", group.getObjectNode().path("displayName"));
            entry.put("type", "direct");
        });
        if (!shown.isEmpty()) {
            user.getObjectNode().set("groups", shown);
        }
        return user;
    }

    @Override
    public void close() {
        http.close();
    }
}
