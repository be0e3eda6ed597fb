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
 * A system's dispatcher, as on a sync server: makes agent instances of the addon and gives each the same system, the same
 * server and the very same collection of mappings.
 */
public final class Dispatcher {
    private static final String SERVER_NAME = "workbench";

    private final AddonJar addon;
    private final System system;
    private final ServerService server;
    /** One mutable collection for all instances: an agent that changes it is found out here, as it would be in Soffid. */
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

    /** The instance that runs tasks, asked also for what it can do. */
    public AgentSession connectMain() {
        Agent agent = start();
        agent.getAgentVersion();
        return new AgentSession(agent, agent.supportsRename());
    }

    /** Another instance, as reconciliation and authoritative load use. */
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
            agent.setSystem(system);
            agent.setAgentVersion(addon.descriptor().version());
            agent.setServer(server);
            return agent;
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new ConnectException("The agent class of " + addon.file() + " could not be instantiated", e);
        }
    }
}
