package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs tasks as a dispatcher thread of the sync server does, one after the other on one agent instance. A task that fails is
 * tried again after the others; Soffid would never give up, a run does after some rounds.
 */
public final class ProvisioningRun {
    private static final int DEFAULT_ROUNDS = 3;

    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final int rounds;

    public ProvisioningRun(Dispatcher dispatcher, SoffidDirectory soffid) {
        this(dispatcher, soffid, DEFAULT_ROUNDS);
    }

    /** @param rounds how often a task is attempted, at least 1 */
    public ProvisioningRun(Dispatcher dispatcher, SoffidDirectory soffid, int rounds) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
        this.rounds = Math.max(1, rounds);
    }

    /** Runs one task and says what became of it. */
    public ProvisioningReport run(Task... tasks) {
        return run(List.of(tasks));
    }

    /** Runs all tasks and says what became of them. */
    public ProvisioningReport run(List<? extends Task> tasks) {
        CallCounter calls = new CallCounter();
        try (Attempt attempt = new Attempt(new TaskCalls(soffid, calls), dispatcher.connectMain())) {
            List<? extends Task> waiting = tasks;
            List<Failure> failures = List.of();
            int retries = 0;
            for (int round = 1; round <= rounds && !waiting.isEmpty(); round++) {
                retries += round == 1 ? 0 : waiting.size();
                failures = new ArrayList<>();
                waiting = attempt.all(waiting, failures);
            }
            return new ProvisioningReport(
                    tasks.size(), tasks.size() - waiting.size(), retries, calls.calls(), Failures.of(failures));
        }
    }

    /** One go at a list of tasks, on an instance that is replaced when it lost its connection. */
    private final class Attempt implements AutoCloseable {
        private final TaskCalls calls;
        private AgentSession session;

        Attempt(TaskCalls calls, AgentSession session) {
            this.calls = calls;
            this.session = session;
        }

        List<Task> all(List<? extends Task> tasks, List<Failure> failures) {
            List<Task> failed = new ArrayList<>();
            for (Task task : tasks) {
                try {
                    calls.run(task, session);
                } catch (RemoteException e) {
                    failures.add(Failure.of(task, e));
                    failed.add(task);
                    session = dispatcher.connectMain();
                } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                    failures.add(Failure.of(task, e));
                    failed.add(task);
                }
            }
            return failed;
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
