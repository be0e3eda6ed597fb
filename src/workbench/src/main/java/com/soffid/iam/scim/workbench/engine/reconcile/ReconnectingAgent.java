package com.soffid.iam.scim.workbench.engine.reconcile;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.load.RunAbortedException;
import java.util.Optional;

/**
 * Calls the agent of a reconciliation. Like the sync server, it repeats a call that fails on a new instance, up to three attempts;
 * unlike the sync server, it does not wait between them.
 */
final class ReconnectingAgent<A> implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final Dispatcher dispatcher;
    private final Class<A> type;
    private AgentSession session;
    private A agent;

    private ReconnectingAgent(Dispatcher dispatcher, Class<A> type, AgentSession session, A agent) {
        this.dispatcher = dispatcher;
        this.type = type;
        this.session = session;
        this.agent = agent;
    }

    static <A> ReconnectingAgent<A> connect(Dispatcher dispatcher, Class<A> type) throws RunAbortedException {
        AgentSession session = dispatcher.connect();
        return new ReconnectingAgent<>(dispatcher, type, session, of(session, type));
    }

    private static <A> A of(AgentSession session, Class<A> type) throws RunAbortedException {
        Optional<A> agent = session.as(type);
        if (agent.isEmpty()) {
            session.close();
            throw new RunAbortedException("connect", "this agent does not offer " + type.getSimpleName());
        }
        return agent.get();
    }

    /** A call of the agent. */
    @FunctionalInterface
    interface Call<A, T> {
        T on(A agent) throws Exception;
    }

    <T> T call(String what, Call<A, T> call) throws RunAbortedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.on(agent);
            } catch (Exception | LinkageError e) {
                if (attempt == ATTEMPTS) {
                    throw new RunAbortedException(what, e);
                }
                session = dispatcher.connect();
                agent = of(session, type);
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
