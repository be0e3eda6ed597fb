package com.soffid.iam.sync.agent.scim.protocol.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads that need the same answer. */
@Timeout(30)
class RememberedTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final AtomicInteger readings = new AtomicInteger();
    private final Remembered<String> remembered = new Remembered<>(this::read, Clock.systemUTC());

    @AfterEach
    void stop() throws InterruptedException {
        mayAnswer.countDown();
        callers.shutdownNow();
        assertThat(callers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void oneReadsAndTheOthersWaitForIt() throws Exception {
        List<Future<String>> answers = IntStream.range(0, 5)
                .mapToObj(caller -> callers.submit(() -> remembered.answer().value()))
                .collect(Collectors.toList());
        reading.await();
        mayAnswer.countDown();

        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("answer 1");
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void whileOneReadsAgainTheOthersHaveTheEarlierAnswer() throws Exception {
        SetClock clock = new SetClock("2026-01-01T00:00:00Z");
        Remembered<String> aging = new Remembered<>(() -> readings.get() == 0 ? answer() : read(), clock);
        aging.answer();
        clock.advance(Duration.ofHours(2));
        Future<String> again = callers.submit(() -> aging.answer().value());
        reading.await();

        Future<String> meanwhile = callers.submit(() -> aging.answer().value());

        assertThat(meanwhile.get(10, TimeUnit.SECONDS)).isEqualTo("answer 1");
        mayAnswer.countDown();
        assertThat(again.get()).isEqualTo("answer 2");
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        callers.execute(remembered::answer);
        reading.await();

        Future<Boolean> stillInterrupted = callers.submit(() -> {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(TransportException.class).isThrownBy(remembered::answer);
            return Thread.currentThread().isInterrupted();
        });

        assertThat(stillInterrupted.get()).isTrue();
    }

    private Remembered.Answer<String> read() {
        reading.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            throw new TransportException("interrupted", Fate.UNKNOWN, e);
        }
        return answer();
    }

    private Remembered.Answer<String> answer() {
        return new Remembered.Answer<>("answer " + readings.incrementAndGet(), Remembered.Answer.Outcome.ANSWERED);
    }
}
