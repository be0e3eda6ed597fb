package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.Agent;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import com.soffid.iam.sync.service.ServerService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes the agent instances of one system, as the dispatcher of a sync server does. All instances get the same system, the same
 * server and the same collection of mappings.
 */
public final class Dispatcher {
    private static final String SERVER_NAME = "workbench";

    private final AddonJar addon;
    private final System system;
    private final ServerService server;
    /** One mutable collection for all instances, as in Soffid: an agent that changes it changes it for all. */
    private final Collection<ExtensibleObjectMapping> mappings;

    public Dispatcher(AddonJar addon, System system, ServerService server, List<ExtensibleObjectMapping> mappings) {
        this.addon = addon;
        this.system = new System(system);
        this.system.setClassName(addon.agentClass().getName());
        this.server = server;
        this.mappings = new ArrayList<>(mappings);
    }

    public System system() {
        return system;
    }

    public ServerService server() {
        return server;
    }

    /** The mappings that every instance was given. */
    public Collection<ExtensibleObjectMapping> mappings() {
        return mappings;
    }

    /** A connected instance that runs tasks; it is also asked whether it renames accounts. */
    public AgentSession connectMain() {
        Agent agent = start();
        agent.getAgentVersion();
        return new AgentSession(agent, agent.supportsRename());
    }

    /** A connected instance for reconciliation and authoritative load. */
    public AgentSession connect() {
        return new AgentSession(start(), false);
    }

    private Agent start() {
        Agent agent = newInstance();
        try {
            agent.setServerName(SERVER_NAME);
            agent.setServer(server);
            agent.init();
            if (agent instanceof ExtensibleObjectMgr extensible) {
                extensible.configureMappings(mappings);
            }
            return agent;
        } catch (Exception | LinkageError e) {
            throw new ConnectException(
                    "The agent " + system.getName() + " could not be started",
                    Travel.arriving("What the agent threw at its start", e));
        }
    }

    private Agent newInstance() {
        try {
            Agent agent = addon.agentClass().getConstructor().newInstance();
            agent.log = new InstanceLog(agent.log);
            agent.setSystem(system);
            agent.setAgentVersion(addon.descriptor().version());
            agent.setServer(server);
            return agent;
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new ConnectException("The agent class of " + addon.file() + " could not be instantiated", e);
        }
    }
}
