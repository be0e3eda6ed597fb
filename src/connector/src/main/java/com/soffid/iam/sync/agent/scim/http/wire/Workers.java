package com.soffid.iam.sync.agent.scim.http.wire;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes the threads on which blocking HTTP runs, so that a thread of the sync server can stop waiting at any moment. The
 * server's watchdog interrupts a late task, and ends the whole server if that does not help.
 *
 * <p>An idle worker ends by itself and closes the idle connections, because some agent instances are never closed.
 */
final class Workers {

    /** How long a worker waits for work before it ends. It then closes connections that were idle for that long. */
    static final long IDLE_SECONDS = 20;

    private Workers() {}

    /** @param onWorkerEnd runs on each worker when it ends */
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
