package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;

/**
 * The agent of a reconciliation: a call that fails is made again on a new instance, three attempts in all, as the sync
 * server does; only the wait between them is left out.
 */
final class ReconnectingAgent<A> implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final Dispatcher dispatcher;
    private final Class<A> type;
    private AgentSession session;

    private ReconnectingAgent(Dispatcher dispatcher, Class<A> type, AgentSession session) {
        this.dispatcher = dispatcher;
        this.type = type;
        this.session = session;
    }

    static <A> ReconnectingAgent<A> connect(Dispatcher dispatcher, Class<A> type) throws RunAbortedException {
        AgentSession session = dispatcher.connect();
        if (session.as(type).isEmpty()) {
            session.close();
            throw new RunAbortedException("connect", "this agent does not offer " + type.getSimpleName());
        }
        return new ReconnectingAgent<>(dispatcher, type, session);
    }

    /** A call of the agent. */
    @FunctionalInterface
    interface Call<A, T> {
        T on(A agent) throws Exception;
    }

    <T> T call(String what, Call<A, T> call) throws RunAbortedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.on(type.cast(session.agent()));
            } catch (Exception | LinkageError e) {
                if (attempt == ATTEMPTS) {
                    throw new RunAbortedException(what, e);
                }
                session = dispatcher.connect();
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
