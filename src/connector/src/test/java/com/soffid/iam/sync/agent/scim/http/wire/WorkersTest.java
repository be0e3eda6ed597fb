package com.soffid.iam.sync.agent.scim.http.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {

    @Test
    void aWorkerIsADaemon() throws Exception {
        ExecutorService workers = Workers.create(WorkersTest::nothing);
        try {
            Future<Thread> worker = workers.submit(Thread::currentThread);

            assertThat(worker.get(10, SECONDS).isDaemon()).isTrue();
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void theEndOfAWorkerIsReported() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        ExecutorService workers = Workers.create(ended::countDown);
        workers.submit(Thread::currentThread).get(10, SECONDS);

        workers.shutdown();

        assertThat(ended.await(10, SECONDS)).isTrue();
    }

    @Test
    void workDoesNotWaitForOtherWork() throws Exception {
        ExecutorService workers = Workers.create(WorkersTest::nothing);
        try {
            CountDownLatch together = new CountDownLatch(40);
            Callable<Boolean> meet = () -> {
                together.countDown();
                return together.await(10, SECONDS);
            };
            List<Future<Boolean>> met = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                met.add(workers.submit(meet));
            }

            for (Future<Boolean> each : met) {
                assertThat(each.get(20, SECONDS)).isTrue();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static void nothing() {
        // The end of a worker is of no interest here.
    }
}
