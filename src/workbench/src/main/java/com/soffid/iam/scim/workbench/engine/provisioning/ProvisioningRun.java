package com.soffid.iam.scim.workbench.engine.provisioning;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.control.RunControl;
import com.soffid.iam.scim.workbench.engine.report.Changes;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.Failures;
import com.soffid.iam.scim.workbench.engine.report.ObjectChange;
import com.soffid.iam.scim.workbench.engine.report.ObjectChange.Kind;
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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks as the dispatcher threads of the sync server do: each thread has an agent instance of its own and takes the next
 * task. A task that fails is tried again after the others. Soffid would never give up; a run does after three rounds.
 */
public final class ProvisioningRun {
    private static final int ROUNDS = 3;

    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final int threads;
    private final RunControl control;

    public ProvisioningRun(Dispatcher dispatcher, SoffidDirectory soffid) {
        this(dispatcher, soffid, 1, RunControl.NONE);
    }

    private ProvisioningRun(Dispatcher dispatcher, SoffidDirectory soffid, int threads, RunControl control) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
        this.threads = Math.max(1, threads);
        this.control = control;
    }

    /** Like this run, but on several threads, which take the tasks in their order and finish them in any. */
    public ProvisioningRun onThreads(int number) {
        return new ProvisioningRun(dispatcher, soffid, number, control);
    }

    /** Like this run, but followed, and perhaps ended early, by a control. */
    public ProvisioningRun under(RunControl newControl) {
        return new ProvisioningRun(dispatcher, soffid, threads, newControl);
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
            List<Job> jobs = tasks.stream().map(Job::new).toList();
            FailureStreak streak = new FailureStreak(control.failuresBeforeEnd());
            for (int round = 1; round <= ROUNDS && end(streak).isEmpty(); round++) {
                round(jobs.stream().filter(job -> !job.isDone()).toList(), workers, pool, streak);
            }
            return report(jobs, calls, streak);
        } finally {
            pool.shutdownNow();
            workers.forEach(DispatcherThread::close);
        }
    }

    /** A task and what became of it. For one thread at a time. */
    private static final class Job {
        private final Task task;
        private int attempts;
        private Optional<Failure> failure = Optional.empty();
        private Optional<ObjectChange> change = Optional.empty();

        Job(Task task) {
            this.task = task;
        }

        boolean isDone() {
            return change.isPresent();
        }

        void succeeded(ObjectChange made) {
            attempts++;
            // An attempt that failed may have made the change, so that this one found nothing to do.
            change = Optional.of(
                    attempts > 1 && made.kind() == Kind.UNCHANGED
                            ? new ObjectChange(made.what(), Kind.DONE, List.of("after an attempt that failed"))
                            : made);
        }

        void failed(Failure why) {
            attempts++;
            failure = Optional.of(why);
        }
    }

    private ProvisioningReport report(List<Job> jobs, CallCounter calls, FailureStreak streak) {
        List<Job> open = jobs.stream().filter(job -> !job.isDone()).toList();
        return new ProvisioningReport(
                jobs.size(),
                jobs.size() - open.size(),
                jobs.stream().mapToInt(job -> Math.max(0, job.attempts - 1)).sum(),
                calls.calls(),
                Changes.of(jobs.stream().flatMap(job -> job.change.stream()).toList()),
                Failures.of(open.stream().flatMap(job -> job.failure.stream()).toList()),
                open.stream()
                        .filter(job -> job.attempts == 0)
                        .map(job -> job.task.toString())
                        .toList(),
                open.isEmpty() ? Optional.empty() : end(streak));
    }

    /** Why no further task is begun; empty if the run goes on. */
    private Optional<String> end(FailureStreak streak) {
        return control.isStopped() ? Optional.of("the user ended it") : streak.end();
    }

    private void round(List<Job> jobs, List<DispatcherThread> workers, ExecutorService pool, FailureStreak streak) {
        Queue<Job> queue = new ConcurrentLinkedQueue<>(jobs);
        AtomicInteger ended = new AtomicInteger();
        Runnable tell = () -> control.progress(ended.incrementAndGet(), jobs.size());
        CompletableFuture<?>[] running = workers.stream()
                .map(worker -> CompletableFuture.runAsync(() -> work(worker, queue, streak, tell), pool))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private void work(DispatcherThread worker, Queue<Job> queue, FailureStreak streak, Runnable tell) {
        while (end(streak).isEmpty()) {
            Job job = queue.poll();
            if (job == null) {
                return;
            }
            control.begins(job.task.toString());
            worker.run(job, streak);
            tell.run();
        }
    }

    /** Runs one task at a time on an agent instance of its own, which it replaces after a lost connection. */
    private final class DispatcherThread implements AutoCloseable {
        private final CallCounter calls;
        private AgentSession session = dispatcher.connectMain();

        DispatcherThread(CallCounter calls) {
            this.calls = calls;
        }

        void run(Job job, FailureStreak streak) {
            try {
                job.succeeded(run(job.task));
                streak.succeeded();
            } catch (RemoteException e) {
                // As in Soffid, the instance that lost its connection is not closed.
                session = dispatcher.connectMain();
                failed(job, e, streak);
            } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                failed(job, e, streak);
            }
        }

        private ObjectChange run(Task task) throws Exception {
            if (task.sparesReadOnly() && dispatcher.system().isReadOnly()) {
                return new ObjectChange(task.toString(), Kind.SKIPPED, List.of("the agent is read only"));
            }
            session.recordLog();
            task.run(new TaskCalls(soffid, dispatcher, session, calls));
            return OutcomeLines.read(task.toString(), session.recordedLog());
        }

        private void failed(Job job, Throwable thrown, FailureStreak streak) {
            Failure failure = Failure.of(job.task, thrown);
            job.failed(failure);
            streak.failed(failure);
            control.failed(failure, thrown);
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
