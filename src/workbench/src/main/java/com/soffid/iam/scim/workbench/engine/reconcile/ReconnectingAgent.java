package com.soffid.iam.scim.workbench.engine.reconcile;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.control.RunControl;
import com.soffid.iam.scim.workbench.engine.load.RunAbortedException;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import java.util.Optional;

/**
 * Calls the agent of a reconciliation. Like the sync server, it repeats a call that fails on a new instance, up to three attempts;
 * unlike the sync server, it does not wait between them.
 */
final class ReconnectingAgent<A> implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final Dispatcher dispatcher;
    private final Class<A> type;
    private final RunControl control;
    private AgentSession session;
    private A agent;

    private ReconnectingAgent(Dispatcher dispatcher, Class<A> type, RunControl control, AgentSession session, A agent) {
        this.dispatcher = dispatcher;
        this.type = type;
        this.control = control;
        this.session = session;
        this.agent = agent;
    }

    static <A> ReconnectingAgent<A> connect(Dispatcher dispatcher, Class<A> type, RunControl control)
            throws RunAbortedException {
        AgentSession session = dispatcher.connect();
        return new ReconnectingAgent<>(dispatcher, type, control, session, of(session, type));
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

    /** Makes a call, unless the user ended the run. */
    <T> T call(String what, Call<A, T> call) throws RunAbortedException {
        control.begins(what);
        for (int attempt = 1; ; attempt++) {
            if (control.isStopped()) {
                throw RunAbortedException.byUser(what);
            }
            try {
                return call.on(agent);
            } catch (Exception | LinkageError e) {
                control.failed(Failure.of(what, e), e);
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
