package com.soffid.iam.scim.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.acceptance.charon.CharonServer;
import com.soffid.iam.scim.acceptance.charon.Deviations;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.Credentials;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import java.util.Optional;

/** WSO2 Charon with the WSO2 workaround switched on and the shipped {@code wso2is-config.xml}. */
final class CharonTarget implements LifeCycleTarget {

    private static final String USER = "admin";
    private static final String PASSWORD = "let me in";

    private final CharonServer server;
    private final AgentConfig config;

    CharonTarget(Deviations deviations) {
        this(
                CharonServer.start(new Credentials(USER, PASSWORD), deviations),
                TargetCatalogue.packed().get("wso2").config());
    }

    private CharonTarget(CharonServer server, AgentConfig config) {
        this.server = server;
        this.config = config;
    }

    /** Returns the same server with other mappings for the agent. */
    CharonTarget mappedBy(AgentConfig mappings) {
        return new CharonTarget(server, mappings);
    }

    @Override
    public AgentParameters parameters() {
        return AgentParameters.of("wso2", server.baseUrl())
                .signedInBy(SignIn.basic(USER, PASSWORD))
                .withWso2Workaround();
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
        return server.addUser(json);
    }

    @Override
    public String addGroup(String json) {
        return server.addGroup(json);
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
