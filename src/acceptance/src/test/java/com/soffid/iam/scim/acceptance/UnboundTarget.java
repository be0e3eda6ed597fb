package com.soffid.iam.scim.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.acceptance.unbound.References;
import com.soffid.iam.scim.acceptance.unbound.UnboundServer;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.Credentials;
import java.util.Optional;

/**
 * The SDK of UnboundID (Ping Identity), with mappings for a server that follows the standard, and pages of at most 10
 * resources.
 */
final class UnboundTarget implements LifeCycleTarget {

    private static final String USER = "soffid";
    private static final String PASSWORD = "let me in";
    private static final int LARGEST_PAGE = 10;

    private final UnboundServer server;
    private final AgentConfig config;

    UnboundTarget() {
        this(References.OPTIONAL);
    }

    UnboundTarget(References references) {
        this(
                UnboundServer.start(new Credentials(USER, PASSWORD), LARGEST_PAGE, references),
                Mappings.read("scim-sdk.xml"));
    }

    private UnboundTarget(UnboundServer server, AgentConfig config) {
        this.server = server;
        this.config = config;
    }

    /** Returns the same server with other mappings for the agent. */
    UnboundTarget mappedBy(AgentConfig mappings) {
        return new UnboundTarget(server, mappings);
    }

    UnboundServer server() {
        return server;
    }

    @Override
    public AgentParameters parameters() {
        return AgentParameters.of("unboundid", server.baseUrl()).signedInBy(SignIn.basic(USER, PASSWORD));
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
        return user(userName)
                .filter(user -> user.path("password").asText().equals(password))
                .isPresent();
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
        return server.requests()
                .count(request ->
                        !request.method().equals("GET") && !request.target().endsWith("/.search"));
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
