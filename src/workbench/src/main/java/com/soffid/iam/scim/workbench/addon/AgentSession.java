package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.sync.agent.Agent;
import com.soffid.iam.sync.agent.AgentInterface;
import java.util.Optional;

/** A connected agent instance: made, configured and ready to be called; closed when it is no longer needed. */
public final class AgentSession implements AutoCloseable {
    private final Agent agent;
    private final boolean supportsRename;

    AgentSession(Agent agent, boolean supportsRename) {
        this.agent = agent;
        this.supportsRename = supportsRename;
    }

    /** What the main agent of a dispatcher said when it was connected. */
    public boolean supportsRename() {
        return supportsRename;
    }

    /**
     * The agent as one of Soffid's interfaces; empty if it does not offer that feature. What it answers and throws is checked and
     * copied as if it came from a sync server elsewhere.
     */
    public <T> Optional<T> as(Class<T> type) {
        return type.isInstance(agent) ? Optional.of(RemoteView.of(type.cast(agent), type)) : Optional.empty();
    }

    /** What the console's test button does. */
    public void checkConnectivity() throws Exception {
        RemoteView.of(agent, AgentInterface.class).checkConnectivity();
    }

    @Override
    public void close() {
        agent.close();
    }
}
