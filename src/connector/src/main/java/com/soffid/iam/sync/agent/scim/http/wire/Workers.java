package com.soffid.iam.sync.agent.scim.http.wire;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads on which blocking HTTP runs, so that the thread of the sync server can stop waiting at any moment: its
 * watchdog interrupts a late task and ends the whole server when that does not help.
 *
 * <p>Nobody need close them. Some agent instances are never closed; an idle worker ends by itself and takes the idle
 * connections with it.
 */
final class Workers {

    /** How long a worker waits for work; connections idle for that long are closed when it ends. */
    static final long IDLE_SECONDS = 20;

    private Workers() {}

    static ExecutorService create(Runnable onWorkerEnd) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(
                            () -> {
                                try {
                                    work.run();
                                } finally {
                                    onWorkerEnd.run();
                                }
                            },
                            "scim-http");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
