package com.soffid.iam.scim.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer.Feature;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer.Options;
import java.util.Objects;
import java.util.Optional;

/** SCIM-SDK's server, which asks for Basic credentials and gives pages of 10 at most. */
final class ScimSdkTarget implements LifeCycleTarget {

    private static final String USER = "soffid";
    private static final String PASSWORD = "let me in";

    private final EmbeddedScimServer server;

    private ScimSdkTarget(Options options) {
        server = EmbeddedScimServer.start(options);
    }

    /** With everything that SCIM makes optional. */
    static ScimSdkTarget complete() {
        return new ScimSdkTarget(options());
    }

    /** With everything but this. */
    static ScimSdkTarget without(Feature feature) {
        return new ScimSdkTarget(options().without(feature));
    }

    private static Options options() {
        return Options.basic(USER, PASSWORD).withMaximumPageSize(10);
    }

    @Override
    public Workbench soffid() {
        AgentParameters parameters =
                AgentParameters.of("scimsdk", server.baseUrl()).signedInBy(SignIn.basic(USER, PASSWORD));
        return Workbench.open(AddonJar.packed(), parameters, config());
    }

    static AgentConfig config() {
        return AgentConfigReader.read(
                Objects.requireNonNull(ScimSdkTarget.class.getResourceAsStream("scim-sdk.xml")), "scim-sdk.xml");
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
