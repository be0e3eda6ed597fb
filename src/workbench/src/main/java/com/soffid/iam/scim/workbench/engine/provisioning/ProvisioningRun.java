package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs tasks as the dispatcher threads of the sync server do: each thread has an agent instance of its own and takes the next
 * task. A task that fails is tried again after the others; Soffid would never give up, a run does after some rounds.
 */
public final class ProvisioningRun {
    private static final int DEFAULT_ROUNDS = 3;

    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final int rounds;
    private final int threads;

    public ProvisioningRun(Dispatcher dispatcher, SoffidDirectory soffid) {
        this(dispatcher, soffid, DEFAULT_ROUNDS);
    }

    /** @param rounds how often a task is attempted, at least 1 */
    public ProvisioningRun(Dispatcher dispatcher, SoffidDirectory soffid, int rounds) {
        this(dispatcher, soffid, rounds, 1);
    }

    private ProvisioningRun(Dispatcher dispatcher, SoffidDirectory soffid, int rounds, int threads) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
        this.rounds = Math.max(1, rounds);
        this.threads = Math.max(1, threads);
    }

    /** The same on several threads, which take the tasks in their order but finish them in any. */
    public ProvisioningRun onThreads(int number) {
        return new ProvisioningRun(dispatcher, soffid, rounds, number);
    }

    /** Runs one task and says what became of it. */
    public ProvisioningReport run(Task... tasks) {
        return run(List.of(tasks));
    }

    /** Runs all tasks and says what became of them. */
    public ProvisioningReport run(List<? extends Task> tasks) {
        CallCounter calls = new CallCounter();
        List<DispatcherThread> workers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            TaskCalls table = new TaskCalls(soffid, dispatcher, calls);
            for (int i = 0; i < threads; i++) {
                workers.add(new DispatcherThread(table, dispatcher));
            }
            return rounds(List.copyOf(tasks), workers, pool, calls);
        } finally {
            pool.shutdownNow();
            workers.forEach(DispatcherThread::close);
        }
    }

    /** A task that failed, and why. */
    private record Failed(Task task, Failure failure) {}

    private ProvisioningReport rounds(
            List<Task> tasks, List<DispatcherThread> workers, ExecutorService pool, CallCounter calls) {
        List<Task> waiting = tasks;
        List<Failed> failed = List.of();
        int retries = 0;
        for (int round = 1; round <= rounds && !waiting.isEmpty(); round++) {
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
}
