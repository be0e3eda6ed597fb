package com.soffid.iam.scim.workbench.engine.provisioning;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.Failures;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs tasks as the dispatcher threads of the sync server do: each thread has an agent instance of its own and takes the next
 * task. A task that fails is tried again after the others. Soffid would never give up; a run does after three rounds.
 */
public final class ProvisioningRun {
    private static final int ROUNDS = 3;

    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final int threads;

    public ProvisioningRun(Dispatcher dispatcher, SoffidDirectory soffid) {
        this(dispatcher, soffid, 1);
    }

    private ProvisioningRun(Dispatcher dispatcher, SoffidDirectory soffid, int threads) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
        this.threads = Math.max(1, threads);
    }

    /** Like this run, but on several threads, which take the tasks in their order and finish them in any. */
    public ProvisioningRun onThreads(int number) {
        return new ProvisioningRun(dispatcher, soffid, number);
    }

    /** Runs all tasks and reports their results. */
    public ProvisioningReport run(List<? extends Task> tasks) {
        CallCounter calls = new CallCounter();
        List<DispatcherThread> workers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int i = 0; i < threads; i++) {
                workers.add(new DispatcherThread(calls));
            }
            return rounds(List.copyOf(tasks), workers, pool, calls);
        } finally {
            pool.shutdownNow();
            workers.forEach(DispatcherThread::close);
        }
    }

    /** A task that failed, and its failure. */
    private record Failed(Task task, Failure failure) {}

    private ProvisioningReport rounds(
            List<Task> tasks, List<DispatcherThread> workers, ExecutorService pool, CallCounter calls) {
        List<Task> waiting = tasks;
        List<Failed> failed = List.of();
        int retries = 0;
        for (int round = 1; round <= ROUNDS && !waiting.isEmpty(); round++) {
            retries += round == 1 ? 0 : waiting.size();
            failed = round(waiting, workers, pool);
            waiting = failed.stream().map(Failed::task).toList();
        }
        Failures failures = Failures.of(failed.stream().map(Failed::failure).toList());
        return new ProvisioningReport(tasks.size(), tasks.size() - waiting.size(), retries, calls.calls(), failures);
    }

    private static List<Failed> round(List<Task> tasks, List<DispatcherThread> workers, ExecutorService pool) {
        Queue<Task> queue = new ConcurrentLinkedQueue<>(tasks);
        Queue<Failed> failed = new ConcurrentLinkedQueue<>();
        CompletableFuture<?>[] running = workers.stream()
                .map(worker -> CompletableFuture.runAsync(() -> work(worker, queue, failed), pool))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
        return List.copyOf(failed);
    }

    private static void work(DispatcherThread worker, Queue<Task> queue, Queue<Failed> failed) {
        for (Task task = queue.poll(); task != null; task = queue.poll()) {
            Task done = task;
            worker.run(task).ifPresent(failure -> failed.add(new Failed(done, failure)));
        }
    }

    /** Runs one task at a time on an agent instance of its own, which it replaces after a lost connection. */
    private final class DispatcherThread implements AutoCloseable {
        private final CallCounter calls;
        private AgentSession session = dispatcher.connectMain();

        DispatcherThread(CallCounter calls) {
            this.calls = calls;
        }

        /** Runs a task; the failure if it failed. */
        Optional<Failure> run(Task task) {
            if (task.sparesReadOnly() && dispatcher.system().isReadOnly()) {
                return Optional.empty();
            }
            try {
                task.run(new TaskCalls(soffid, dispatcher, session, calls));
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
}
