package com.soffid.iam.scim.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.util.Optional;

/** A real server, the configuration of an agent for it, and direct access to its data. */
interface LifeCycleTarget extends AutoCloseable {

    /**
     * The addon, shared by all targets because it takes longer to load than a test takes to run. It is never closed, as in
     * a sync server.
     */
    AddonJar ADDON = AddonJar.packed();

    /**
     * Opens an empty Soffid with this target as its only system. The caller must not close it, because other tests use the
     * same addon.
     */
    default Workbench soffid(Interpreter interpreter) {
        return Workbench.open(ADDON, parameters().toSystem(), config(), interpreter);
    }

    /** The connection parameters of the agent. */
    AgentParameters parameters();

    /** The mappings of the agent. */
    AgentConfig config();

    Optional<JsonNode> user(String userName);

    Optional<JsonNode> group(String displayName);

    int userCount();

    boolean passwordMatches(String userName, String password);

    /**
     * Adds a user without Soffid.
     *
     * @return the id
     */
    String addUser(String json);

    /**
     * Adds a group without Soffid.
     *
     * @return the id
     */
    String addGroup(String json);

    /** The number of requests for changes since the last call of {@link #forgetRequests}, including refused ones. */
    long writes();

    void forgetRequests();

    @Override
    void close();
}
