package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import java.rmi.RemoteException;
import java.util.Optional;

/** What a dispatcher thread does: one task at a time, on an instance of its own that is replaced when it lost its connection. */
final class DispatcherThread implements AutoCloseable {
    private final TaskCalls calls;
    private final Dispatcher dispatcher;
    private AgentSession session;

    DispatcherThread(TaskCalls calls, Dispatcher dispatcher) {
        this.calls = calls;
        this.dispatcher = dispatcher;
        this.session = dispatcher.connectMain();
    }

    /** What failed, if anything did. */
    Optional<Failure> run(Task task) {
        try {
            calls.run(task, session);
            return Optional.empty();
        } catch (RemoteException e) {
            // As in Soffid, the instance that lost its connection is not closed.
            session = dispatcher.connectMain();
            return Optional.of(Failure.of(task, e));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Optional.of(Failure.of(task, e));
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
