package com.soffid.iam.sync.agent.scim.protocol.write;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes of one group by several threads, while one of them is being sent. */
@Timeout(30)
class MemberQueueTest {

    private static final URI GROUP = URI.create("https://scim.example/v2/Groups/g");

    private final WriteLocks<URI> locks = WriteLocks.ofResources();
    private final MemberQueue queue = new MemberQueue(locks);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsOnItsWay = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void changesThatWaitAreSentTogether() throws Exception {
        Future<?> first = sendFirst();
        Future<?> second = send(adding("b"), this::note);
        Future<?> third = send(adding("c"), this::note);
        awaitWaiting(2);

        firstMayEnd.countDown();
        first.get();
        second.get();
        third.get();

        assertThat(sent).hasSize(2).last().asString().contains("add").contains("2 of members");
    }

    @Test
    void ofOppositeChangesTheLastOneCounts() throws Exception {
        Future<?> first = sendFirst();
        Future<?> second = send(adding("b"), this::note);
        awaitWaiting(1);
        Future<?> third = send(removing("b"), this::note);
        awaitWaiting(2);

        firstMayEnd.countDown();
        first.get();
        second.get();
        third.get();

        assertThat(sent).last().asString().isEqualTo("remove one of members");
    }

    @Test
    void whatIsRefusedTogetherIsSentOneByOneAndFailsAlone() throws Exception {
        Consumer<Difference> unknownIsRefused = difference -> {
            note(difference);
            if (difference.changes().stream()
                    .anyMatch(change -> change.value().toString().contains("unknown"))) {
                throw new ScimException("no such member");
            }
        };
        Future<?> first = sendFirst();
        Future<?> second = send(adding("b"), unknownIsRefused);
        awaitWaiting(1);
        Future<?> third = send(adding("unknown"), unknownIsRefused);
        awaitWaiting(2);

        firstMayEnd.countDown();
        first.get();
        second.get();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(third::get)
                .withMessageContaining("no such member");
        assertThat(sent).hasSize(4);
    }

    @Test
    void anInterruptFailsTheChangeOfItsOwnThreadAndNoOther() throws Exception {
        Consumer<Difference> interrupted = difference -> {
            Thread.currentThread().interrupt();
            throw new TransportException("was interrupted", Fate.UNKNOWN);
        };
        Future<?> first = sendFirst();
        Future<?> second = send(adding("b"), interrupted);
        awaitWaiting(1);
        Future<?> third = send(adding("c"), this::note);
        awaitWaiting(2);

        firstMayEnd.countDown();
        first.get();
        third.get();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(second::get)
                .withMessageContaining("was interrupted");
        assertThat(sent).last().asString().isEqualTo("add 1 of members");
        assertThat(queue.waiting(GROUP)).isZero();
    }

    @Test
    void nothingIsKeptOfGroupsThatNoThreadChanges() throws Exception {
        Future<?> first = sendFirst();
        firstMayEnd.countDown();
        first.get();

        assertThat(queue.waiting(GROUP)).isZero();
        assertThat(locks.size()).isZero();
    }

    private Future<?> sendFirst() throws InterruptedException {
        Future<?> first = send(adding("a"), difference -> {
            note(difference);
            firstIsOnItsWay.countDown();
            try {
                firstMayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        firstIsOnItsWay.await();
        return first;
    }

    private Future<?> send(Difference difference, Consumer<Difference> sender) {
        return threads.submit(() -> queue.send(GROUP, difference, sender));
    }

    private void note(Difference difference) {
        sent.add(difference.toString());
    }

    private void awaitWaiting(int number) {
        while (queue.waiting(GROUP) < number) {
            Thread.onSpinWait();
        }
    }

    private static Difference adding(String id) {
        return DifferenceFinder.between(
                object("{'members':[{'value':'x'},{'value':'" + id + "'}]}"), object("{'members':[{'value':'x'}]}"));
    }

    private static Difference removing(String id) {
        return DifferenceFinder.between(
                object("{'members':[{'value':'x'}]}"), object("{'members':[{'value':'x'},{'value':'" + id + "'}]}"));
    }
}
