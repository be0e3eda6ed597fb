package com.soffid.iam.scim.workbench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.workbench.server.ServerOptions.Authentication;
import com.soffid.iam.scim.workbench.server.access.Gate;
import com.soffid.iam.scim.workbench.server.access.IssuedTokens;
import com.soffid.iam.scim.workbench.server.access.Me;
import com.soffid.iam.scim.workbench.server.access.TokenEndpoint;
import com.soffid.iam.scim.workbench.server.access.UserTokenEndpoint;
import com.soffid.iam.scim.workbench.server.directory.CustomType;
import com.soffid.iam.scim.workbench.server.directory.Directory;
import com.soffid.iam.scim.workbench.server.scim.LimitedAnswers;
import com.soffid.iam.scim.workbench.server.scim.ScimEndpoint;
import com.soffid.iam.scim.workbench.server.web.LoopbackHttp;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A SCIM 2.0 server on loopback that keeps its resources in memory, for tests and the demo, which can read them directly.
 *
 * <p>SCIM is at {@link #baseUrl}; {@link #tokenUrl} gives tokens if the {@link ServerOptions} say so. Thread-safe.
 */
public final class EmbeddedScimServer implements AutoCloseable {
    private static final String SCIM_PATH = "/scim/v2";
    private static final String ME_PATH = SCIM_PATH + "/Me";
    private static final String TOKEN_PATH = "/token";
    private static final String USER_TOKEN_PATH = "/user-token";

    private final RequestLog log = new RequestLog();
    private final ScimEndpoint endpoint;
    private final IssuedTokens tokens;
    private final LoopbackHttp http;

    private EmbeddedScimServer(ServerOptions options, int port) {
        tokens = new IssuedTokens(options.clock(), options.tokenLifetime());
        endpoint = new ScimEndpoint(
                new Directory(options.clock(), options.limits()),
                ServiceDescription.of(options),
                () -> origin().toString());
        http = LoopbackHttp.start(routes(options), log, port);
    }

    public static EmbeddedScimServer start(ServerOptions options) {
        return start(options, 0);
    }

    /**
     * Like {@link #start(ServerOptions)}, but on a certain port.
     *
     * @throws java.io.UncheckedIOException if another program has the port
     */
    public static EmbeddedScimServer start(ServerOptions options, int port) {
        return new EmbeddedScimServer(options, port);
    }

    private WebHandler routes(ServerOptions options) {
        WebHandler limited = new LimitedAnswers(options.limits(), endpoint);
        WebHandler scim = switch (options.authentication()) {
            case NONE -> limited;
            case BASIC -> Gate.basic(options.credentials(), limited);
            case TOKEN -> Gate.bearer(tokens, limited);
        };
        WebHandler me = new Me(this::letsIn, this::user);
        WebHandler token = new TokenEndpoint(options.credentials(), tokens);
        WebHandler userToken = new UserTokenEndpoint(
                options.credentials(), this::letsIn, new IssuedTokens(options.clock(), options.tokenLifetime()));
        return request -> {
            String path = request.uri().getPath();
            if (path.equals(ME_PATH)) {
                return me.handle(request);
            }
            if (path.startsWith(SCIM_PATH + "/")) {
                return scim.handle(request);
            }
            if (path.equals(TOKEN_PATH) && options.authentication() == Authentication.TOKEN) {
                return token.handle(request);
            }
            if (path.equals(USER_TOKEN_PATH)) {
                return userToken.handle(request);
            }
            return WebReply.scimError(404, "Nothing here; SCIM is at " + SCIM_PATH);
        };
    }

    private boolean letsIn(String userName, String password) {
        return endpoint.read(directory -> directory.letsIn(userName, password));
    }

    private URI origin() {
        return http.origin();
    }

    /** The address of SCIM, without a slash at its end. */
    public URI baseUrl() {
        return origin().resolve(SCIM_PATH);
    }

    /**
     * The address that gives a token for a GET with {@code username} and {@code password} or with Basic credentials, and for a POST
     * with OAuth client credentials.
     */
    public URI tokenUrl() {
        return origin().resolve(TOKEN_PATH);
    }

    /** The address that shows a user its own resource, for its own user name and password as Basic credentials. */
    public URI meUrl() {
        return origin().resolve(ME_PATH);
    }

    /** The address that gives a token for a user's name and password, by POST of {@code grant_type=password}. */
    public URI userTokenUrl() {
        return origin().resolve(USER_TOKEN_PATH);
    }

    /** Makes every token invalid that the server issued so far. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    /** Issues a token without a request. */
    public String issueToken() {
        return tokens.issue();
    }

    public int tokensIssued() {
        return tokens.issued();
    }

    /** The requests so far, without the calls of the methods here. */
    public RequestLog requests() {
        return log;
    }

    /** Creates a user as a POST would; returns its id. */
    public String addUser(String json) {
        return add("/Users", json);
    }

    /** Creates a group as a POST would; its members are ids of users and groups that exist. Returns its id. */
    public String addGroup(String json) {
        return add("/Groups", json);
    }

    /** Creates a resource of a custom type as a POST would; returns its id. */
    public String add(CustomType type, String json) {
        return add(type.endpoint(), json);
    }

    private String add(String resource, String json) {
        WebReply reply = ask("POST", resource, json);
        JsonNode answer = JsonHelper.readJsonDocument(reply.body());
        if (reply.status() != 201) {
            throw new IllegalArgumentException(
                    "The server refuses it: " + answer.path("detail").asText());
        }
        return answer.path("id").asText();
    }

    /** Deletes a user as a DELETE would. */
    public void removeUser(String id) {
        remove("/Users/" + id);
    }

    /** Deletes a resource of a custom type as a DELETE would. */
    public void remove(CustomType type, String id) {
        remove(type.endpoint() + "/" + id);
    }

    private void remove(String path) {
        WebReply reply = ask("DELETE", path, "");
        if (reply.status() != 204) {
            throw new IllegalArgumentException("The server refuses it: " + reply.body());
        }
    }

    private WebReply ask(String method, String path, String body) {
        Map<String, String> headers = Map.of("Content-Type", "application/scim+json");
        return endpoint.handle(new WebRequest(method, URI.create(SCIM_PATH + path), headers, body));
    }

    /** The user as it is stored; its name in any case. */
    public Optional<JsonNode> user(String userName) {
        return endpoint.read(directory -> directory.users().findByName(userName).map(EmbeddedScimServer::copy));
    }

    /** The group as it is stored; its name in any case. */
    public Optional<JsonNode> group(String displayName) {
        return endpoint.read(
                directory -> directory.groups().findByName(displayName).map(EmbeddedScimServer::copy));
    }

    /** The resources of a custom type as they are stored, in the order of their creation. */
    public List<JsonNode> all(CustomType type) {
        return endpoint.read(directory -> directory.custom(type).all().stream()
                .map(EmbeddedScimServer::copy)
                .toList());
    }

    private static JsonNode copy(ResourceNode resource) {
        ObjectNode copy = resource.deepCopy();
        copy.removeIf(value -> value.isObject() && value.isEmpty());
        return copy;
    }

    public int userCount() {
        return endpoint.read(directory -> directory.users().size());
    }

    public int groupCount() {
        return endpoint.read(directory -> directory.groups().size());
    }

    public boolean passwordMatches(String userName, String password) {
        return endpoint.read(directory -> directory.passwordMatches(userName, password));
    }

    @Override
    public void close() {
        http.close();
    }
}
