package com.soffid.iam.scim.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer.Feature;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer.Options;
import com.soffid.iam.scim.workbench.server.Limits;
import java.util.Optional;

/**
 * The server of SCIM-SDK, with pages of at most 10 resources. It uses Basic authentication unless a factory method says
 * otherwise.
 */
final class ScimSdkTarget implements LifeCycleTarget {

    private static final String USER = "soffid";
    private static final String PASSWORD = "let me in";

    private final EmbeddedScimServer server;
    private final SignIn signIn;
    private final AgentConfig config;
    private final String settings;

    private ScimSdkTarget(EmbeddedScimServer server, SignIn signIn, AgentConfig config, String settings) {
        this.server = server;
        this.signIn = signIn;
        this.config = config;
        this.settings = settings;
    }

    /** Starts a server with all optional features of SCIM. */
    static ScimSdkTarget complete() {
        return start(options());
    }

    /** Starts a server with all optional features except one. */
    static ScimSdkTarget without(Feature feature) {
        return start(options().without(feature));
    }

    /** Starts a server with these limits and with the resource types that they name. */
    static ScimSdkTarget within(Limits limits) {
        return start(options().withLimits(limits));
    }

    private static ScimSdkTarget start(Options options) {
        return new ScimSdkTarget(
                EmbeddedScimServer.start(options), SignIn.basic(USER, PASSWORD), Mappings.read("scim-sdk.xml"), "{}");
    }

    /**
     * Starts a server that uses tokens instead of Basic authentication. The agent requests the tokens as an OAuth client.
     */
    static ScimSdkTarget forOauthClients() {
        EmbeddedScimServer server = EmbeddedScimServer.start(Options.token(USER, PASSWORD));
        SignIn signIn =
                SignIn.clientCredentials(USER, PASSWORD, server.tokenUrl().toString());
        return new ScimSdkTarget(server, signIn, Mappings.read("scim-sdk.xml"), "{}");
    }

    private static Options options() {
        return Options.basic(USER, PASSWORD).withMaximumPageSize(10);
    }

    /** Returns the same server with other mappings for the agent. */
    ScimSdkTarget mappedBy(AgentConfig mappings) {
        return new ScimSdkTarget(server, signIn, mappings, settings);
    }

    /**
     * Returns the same server with additional settings for the agent.
     *
     * @param json a JSON object
     */
    ScimSdkTarget withSettings(String json) {
        return new ScimSdkTarget(server, signIn, config, json);
    }

    EmbeddedScimServer server() {
        return server;
    }

    @Override
    public AgentParameters parameters() {
        return AgentParameters.of("scimsdk", server.baseUrl())
                .signedInBy(signIn)
                .withSettings(settings);
    }

    @Override
    public AgentConfig config() {
        return config;
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
    public long writes() {
        return server.requests().count(request -> !request.method().equals("GET"));
    }

    @Override
    public void forgetRequests() {
        server.requests().clear();
    }

    @Override
    public void close() {
        server.close();
    }
}
