package com.soffid.iam.scim.acceptance.scimsdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.TestServer;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.ServerOptions;
import com.soffid.iam.scim.workbench.server.ServerOptions.Feature;
import com.soffid.iam.scim.workbench.server.directory.CustomType;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The server of SCIM-SDK, with pages of at most 10 resources. It uses Basic authentication unless a factory method says
 * otherwise.
 */
final class ScimSdkServer implements TestServer {

    private static final String USER = "soffid";
    private static final String PASSWORD = "let me in";

    private final EmbeddedScimServer server;

    private ScimSdkServer(EmbeddedScimServer server) {
        this.server = server;
    }

    /** Starts a server with all optional features of SCIM. */
    static TestTarget<ScimSdkServer> complete() {
        return start(options());
    }

    /** Starts a server with all optional features except one. */
    static TestTarget<ScimSdkServer> without(Feature feature) {
        return start(options().without(feature));
    }

    /** Starts a server with these limits and with the resource types that they name. */
    static TestTarget<ScimSdkServer> within(Limits limits) {
        return start(options().withLimits(limits));
    }

    private static ServerOptions options() {
        return ServerOptions.basic(USER, PASSWORD).withMaximumPageSize(10);
    }

    private static TestTarget<ScimSdkServer> start(ServerOptions options) {
        return target(EmbeddedScimServer.start(options), SignIn.basic(USER, PASSWORD));
    }

    /**
     * Starts a server that uses tokens instead of Basic authentication. The agent requests the tokens as an OAuth client.
     */
    static TestTarget<ScimSdkServer> forOauthClients() {
        EmbeddedScimServer server = EmbeddedScimServer.start(ServerOptions.token(USER, PASSWORD));
        return target(
                server,
                SignIn.clientCredentials(USER, PASSWORD, server.tokenUrl().toString()));
    }

    private static TestTarget<ScimSdkServer> target(EmbeddedScimServer server, SignIn signIn) {
        AgentParameters parameters = AgentParameters.of("scimsdk", server.baseUrl())
                .signedInBy(signIn)
                .withSettings("{}");
        return new TestTarget<>(new ScimSdkServer(server), parameters, Mappings.read("scim-sdk.xml"));
    }

    /**
     * Adds a resource of a custom type.
     *
     * @param attributes its attributes as JSON members, without braces and without {@code schemas}
     */
    void add(CustomType type, String attributes) {
        server.add(type, "{\"schemas\":[\"" + type.urn() + "\"]," + attributes + "}");
    }

    /** All resources of a custom type. */
    List<JsonNode> all(CustomType type) {
        return server.all(type);
    }

    /** The address at which a user reads itself. */
    URI meUrl() {
        return server.meUrl();
    }

    /** The token endpoint for users. */
    URI userTokenUrl() {
        return server.userTokenUrl();
    }

    @Override
    public Optional<JsonNode> user(String userName) {
        return server.user(userName);
    }

    @Override
    public Optional<JsonNode> group(String displayName) {
        return server.group(displayName);
    }

    @Override
    public int userCount() {
        return server.userCount();
    }

    @Override
    public boolean passwordMatches(String userName, String password) {
        return server.passwordMatches(userName, password);
    }

    @Override
    public String addUser(String json) {
        return server.addUser(withSchema(json, "User"));
    }

    @Override
    public String addGroup(String json) {
        return server.addGroup(withSchema(json, "Group"));
    }

    private static String withSchema(String json, String type) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:" + type + "\"]," + json.substring(1);
    }

    @Override
    public RequestLog requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
    }
}
