package com.soffid.iam.scim.acceptance.charon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wso2.charon3.core.protocol.endpoints.AbstractResourceManager;
import org.wso2.charon3.core.protocol.endpoints.GroupResourceManager;
import org.wso2.charon3.core.protocol.endpoints.UserResourceManager;

/**
 * A SCIM 2.0 server on loopback that runs the protocol code of Charon. Only one can run at a time, because Charon keeps its
 * addresses in static variables.
 */
public final class CharonServer implements EditableServer {

    private static final String PATH = "/scim2";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RequestLog log = new RequestLog();
    private final CharonUserManager manager;
    private final CharonEndpoint users;
    private final CharonEndpoint groups;
    private final LoopbackHttp http;

    private CharonServer(Credentials credentials, Deviations deviations, UnaryOperator<WebHandler> wrapper) {
        manager = new CharonUserManager(deviations);
        users = new CharonEndpoint(new UserResourceManager(), manager, deviations, "userName");
        groups = new CharonEndpoint(new GroupResourceManager(), manager, deviations, "displayName");
        http = LoopbackHttp.start(wrapper.apply(Gate.basic(credentials, this::answer)), log);
        AbstractResourceManager.setEndpointURLMap(
                Map.of("/Users", baseUrl() + "/Users", "/Groups", baseUrl() + "/Groups"));
    }

    public static CharonServer start(Credentials credentials, Deviations deviations) {
        return start(credentials, deviations, UnaryOperator.identity());
    }

    /**
     * Starts a server with a wrapper around its handler.
     *
     * @param wrapper returns the handler that gets the requests; its argument is the handler of the server
     */
    public static CharonServer start(
            Credentials credentials, Deviations deviations, UnaryOperator<WebHandler> wrapper) {
        return new CharonServer(credentials, deviations, wrapper);
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

    @Override
    public Optional<JsonNode> user(String userName) {
        return manager.users().find("userName", userName);
    }

    @Override
    public String userNameOf(String id) {
        return manager.users().find("id", id).orElseThrow().path("userName").asText();
    }

    @Override
    public Optional<JsonNode> group(String displayName) {
        return manager.groups().find("displayName", displayName);
    }

    @Override
    public int userCount() {
        return manager.users().size();
    }

    @Override
    public int groupCount() {
        return manager.groups().size();
    }

    @Override
    public boolean passwordMatches(String userName, String password) {
        return user(userName)
                .filter(user -> manager.passwordMatches(user.path("id").asText(), password))
                .isPresent();
    }

    /**
     * Creates a user as POST does.
     *
     * @return its id
     */
    @Override
    public String addUser(String json) {
        return add(users, json);
    }

    /**
     * Creates a group as POST does.
     *
     * @return its id
     */
    @Override
    public String addGroup(String json) {
        return add(groups, json);
    }

    @Override
    public void changedAt(String id, Instant moment) {
        manager.users().changedAt(id, moment);
    }

    @Override
    public void replaceUser(String id, String json) {
        send(users, "PUT", id, json);
    }

    @Override
    public void removeUser(String id) {
        send(users, "DELETE", id, "");
    }

    private static WebReply send(CharonEndpoint endpoint, String method, String id, String json) {
        WebReply reply = endpoint.answer(new WebRequest(method, URI.create("/"), Map.of(), json), id);
        if (reply.status() >= 300) {
            throw new IllegalArgumentException("Charon refuses it: " + reply.body());
        }
        return reply;
    }

    private static String add(CharonEndpoint endpoint, String json) {
        WebReply reply = send(endpoint, "POST", "", json);
        try {
            return JSON.readTree(reply.body()).path("id").asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebReply answer(WebRequest request) {
        String path = request.uri().getPath();
        for (Map.Entry<String, CharonEndpoint> endpoint :
                Map.of("/Users", users, "/Groups", groups).entrySet()) {
            String address = PATH + endpoint.getKey();
            if (path.equals(address)) {
                return endpoint.getValue().answer(request, "");
            }
            if (path.startsWith(address + "/")) {
                return endpoint.getValue().answer(request, path.substring(address.length() + 1));
            }
        }
        return WebReply.scimError(404, "Nothing here");
    }

    @Override
    public void close() {
        http.close();
    }
}
