package com.soffid.iam.sync.agent.scim.provisioning.grant;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OneCreationTest {

    private final OneCreation once = new OneCreation();

    @Test
    void differentThingsAreCreatedAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        // Two names with the same hash code.
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(() -> create("Aa", both), OneCreationTest::run);
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> create("BB", both), OneCreationTest::run);

        assertThat(first.get()).isTrue();
        assertThat(second.get()).isTrue();
    }

    @Test
    void aThingThatWasCreatedLatelyIsLookedFor() {
        once.make("grant", () -> Optional.empty(), () -> "created");

        assertThat(once.make("grant", () -> Optional.of("found"), () -> "created again"))
                .isEqualTo("found");
    }

    private static void run(Runnable task) {
        new Thread(task).start();
    }

    /** Whether the other thing is being created at the same time. */
    private boolean create(String name, CountDownLatch both) {
        return once.make(name, Optional::empty, () -> {
            both.countDown();
            try {
                return both.await(10, SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
