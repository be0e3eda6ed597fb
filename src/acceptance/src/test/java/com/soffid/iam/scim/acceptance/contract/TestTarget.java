package com.soffid.iam.scim.acceptance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A real server and the configuration of an agent for it. Closing it closes the server.
 *
 * @param parameters the connection parameters of the agent
 * @param config the mappings of the agent
 */
public record TestTarget<S extends TestServer>(S server, AgentParameters parameters, AgentConfig config)
        implements AutoCloseable {

    /**
     * The addon, shared by all targets because it takes longer to load than a test takes to run. It is never closed, as in
     * a sync server.
     */
    static final AddonJar ADDON = AddonJar.packed();

    /** Returns the same server with other mappings for the agent. */
    public TestTarget<S> mappedBy(AgentConfig mappings) {
        return new TestTarget<>(server, parameters, mappings);
    }

    /** Returns the same server with changed mappings for the agent. */
    public TestTarget<S> mapped(UnaryOperator<AgentConfig> change) {
        return mappedBy(change.apply(config));
    }

    /**
     * Returns the same server with other settings for the agent.
     *
     * @param json a JSON object
     */
    public TestTarget<S> withSettings(String json) {
        return new TestTarget<>(server, parameters.withSettings(json), config);
    }

    /**
     * Opens an empty Soffid with this target as its only system. The caller must not close it, because other tests use the
     * same addon.
     */
    public Workbench soffid(Interpreter interpreter) {
        return Workbench.open(ADDON, parameters.toSystem(), config, interpreter);
    }

    public Optional<JsonNode> user(String userName) {
        return server.user(userName);
    }

    public Optional<JsonNode> group(String displayName) {
        return server.group(displayName);
    }

    public int userCount() {
        return server.userCount();
    }

    public boolean passwordMatches(String userName, String password) {
        return server.passwordMatches(userName, password);
    }

    /** Like {@link TestServer#addUser}. */
    public String addUser(String json) {
        return server.addUser(json);
    }

    /** Like {@link TestServer#addGroup}. */
    public String addGroup(String json) {
        return server.addGroup(json);
    }

    /** The number of requests for changes since the last call of {@link #forgetRequests}, including refused ones. */
    public long writes() {
        return server.writes();
    }

    public void forgetRequests() {
        server.requests().clear();
    }

    @Override
    public void close() {
        server.close();
    }
}
