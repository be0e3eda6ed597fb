package com.soffid.iam.scim.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.util.Optional;

/** A real server with an agent configured for it, and a look at what it really holds. */
interface LifeCycleTarget extends AutoCloseable {

    /** One for all targets, since loading it takes longer than a test; as in a sync server, it is never closed. */
    AddonJar ADDON = AddonJar.packed();

    /** An empty Soffid with one system: this target. Not to be closed, because others use the addon, too. */
    default Workbench soffid(Interpreter interpreter) {
        return Workbench.open(ADDON, parameters().toSystem(), config(), interpreter);
    }

    /** How the agent reaches this target. */
    AgentParameters parameters();

    /** How the agent is mapped. */
    AgentConfig config();

    Optional<JsonNode> user(String userName);

    Optional<JsonNode> group(String displayName);

    int userCount();

    boolean passwordMatches(String userName, String password);

    /** Adds a user behind Soffid's back; returns its id. */
    String addUser(String json);

    /** Adds a group behind Soffid's back; returns its id. */
    String addGroup(String json);

    /** How many requests wanted to change something, since the last call of {@link #forgetRequests}. */
    long writes();

    void forgetRequests();

    @Override
    void close();
}
