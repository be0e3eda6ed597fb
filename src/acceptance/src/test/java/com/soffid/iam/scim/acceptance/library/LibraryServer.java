package com.soffid.iam.scim.acceptance.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.contract.EditableServer;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.access.Gate;
import com.soffid.iam.scim.workbench.server.web.LoopbackHttp;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A SCIM 2.0 server on loopback that runs the protocol code of a library. It processes one request at a time. Names of
 * users and groups are found in any case.
 */
public final class LibraryServer implements EditableServer {

    private static final String PATH = "/scim/v2";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Object lock = new Object();
    private final RequestLog log = new RequestLog();
    private final ScimLibrary library;
    private final LoopbackHttp http;

    private LibraryServer(ScimLibrary library, Credentials credentials, UnaryOperator<WebHandler> wrapper) {
        this.library = library;
        this.http = LoopbackHttp.start(wrapper.apply(Gate.basic(credentials, this::answer)), log);
    }

    /** Starts a server that uses Basic authentication. */
    public static LibraryServer start(ScimLibrary library, Credentials credentials) {
        return start(library, credentials, UnaryOperator.identity());
    }

    /**
     * Like {@link #start(ScimLibrary, Credentials)}, but with a wrapper around its handler.
     *
     * @param wrapper returns the handler that gets the requests; its argument is the handler of the server
     */
    public static LibraryServer start(ScimLibrary library, Credentials credentials, UnaryOperator<WebHandler> wrapper) {
        return new LibraryServer(library, credentials, wrapper);
    }

    @Override
    public URI baseUrl() {
        return http.origin().resolve(PATH);
    }

    private WebReply answer(WebRequest request) {
        if (!request.uri().getPath().startsWith(PATH + "/")) {
            return WebReply.scimError(404, "Nothing here");
        }
        synchronized (lock) {
            return library.answer(request, baseUrl());
        }
    }

    @Override
    public Optional<JsonNode> user(String userName) {
        synchronized (lock) {
            return find(library.users(), "userName", userName);
        }
    }

    @Override
    public Optional<JsonNode> group(String displayName) {
        synchronized (lock) {
            return find(library.groups(), "displayName", displayName);
        }
    }

    @Override
    public String userNameOf(String id) {
        synchronized (lock) {
            return find(library.users(), "id", id)
                    .orElseThrow()
                    .path("userName")
                    .asText();
        }
    }

    private static Optional<JsonNode> find(List<? extends JsonNode> resources, String attribute, String value) {
        return resources.stream()
                .filter(resource -> resource.path(attribute).asText().equalsIgnoreCase(value))
                .findFirst()
                .map(JsonNode::deepCopy);
    }

    @Override
    public int userCount() {
        synchronized (lock) {
            return library.users().size();
        }
    }

    @Override
    public int groupCount() {
        synchronized (lock) {
            return library.groups().size();
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
    public String addUser(String json) {
        return idOf(send("POST", "/Users", withSchema(json, "User")));
    }

    @Override
    public String addGroup(String json) {
        return idOf(send("POST", "/Groups", withSchema(json, "Group")));
    }

    @Override
    public void replaceUser(String id, String json) {
        send("PUT", "/Users/" + id, withSchema(json, "User"));
    }

    @Override
    public void changedAt(String id, Instant moment) {
        synchronized (lock) {
            library.changedAt(id, moment);
        }
    }

    @Override
    public void removeUser(String id) {
        send("DELETE", "/Users/" + id, "");
    }

    private WebReply send(String method, String path, String body) {
        Map<String, String> headers =
                Map.of("Content-Type", "application/scim+json", "Accept", "application/scim+json");
        WebReply reply = answer(new WebRequest(method, URI.create(PATH + path), headers, body));
        if (reply.status() >= 300) {
            throw new IllegalArgumentException("The library refuses it: " + reply.body());
        }
        return reply;
    }

    private static String withSchema(String json, String type) {
        ObjectNode resource = (ObjectNode) read(json);
        if (!resource.has("schemas")) {
            resource.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:" + type);
        }
        return resource.toString();
    }

    private static String idOf(WebReply reply) {
        return read(reply.body()).path("id").asText();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests of clients so far. The methods of this class add none. */
    @Override
    public RequestLog requests() {
        return log;
    }

    @Override
    public void close() {
        http.close();
    }
}
