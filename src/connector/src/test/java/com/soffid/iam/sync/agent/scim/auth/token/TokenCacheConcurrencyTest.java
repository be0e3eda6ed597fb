package com.soffid.iam.sync.agent.scim.auth.token;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TokenCacheConcurrencyTest {

    private static final int THREADS = 16;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger fetches = new AtomicInteger();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void callersThatNeedATokenAtTheSameTimeFetchOne() throws Exception {
        TokenCache cache = new TokenCache(deadline -> fetch(), new MutableClock());

        List<Secret> tokens = atTheSameTime(() -> cache.token(Instant.MAX));

        assertThat(tokens).hasSize(THREADS).containsOnly(Secret.of("token1"));
        assertThat(fetches).hasValue(1);
    }

    @Test
    void callersWhoseTokenIsRefusedAtTheSameTimeRenewItOnce() throws Exception {
        TokenCache cache = new TokenCache(deadline -> fetch(), new MutableClock());
        Secret refused = cache.token(Instant.MAX);

        List<Secret> tokens = atTheSameTime(() -> cache.tokenInsteadOf(refused, Instant.MAX));

        assertThat(tokens).hasSize(THREADS).containsOnly(Secret.of("token2"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aCallerThatComesWhileATokenIsFetchedGetsThatToken() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        TokenCache cache = new TokenCache(
                deadline -> {
                    fetching.countDown();
                    await(mayEnd);
                    return fetch();
                },
                new MutableClock());

        Future<Secret> first = threads.submit(() -> cache.token(Instant.MAX));
        await(fetching);
        Future<Secret> second = threads.submit(() -> cache.token(Instant.MAX));
        mayEnd.countDown();

        assertThat(first.get(10, SECONDS)).isEqualTo(Secret.of("token1"));
        assertThat(second.get(10, SECONDS)).isEqualTo(Secret.of("token1"));
    }

    @Test
    void waitingForATokenEndsWithTheDeadline() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        MutableClock clock = new MutableClock();
        TokenCache cache = new TokenCache(
                deadline -> {
                    fetching.countDown();
                    await(mayEnd);
                    return fetch();
                },
                clock);
        Future<Secret> holder = threads.submit(() -> cache.token(Instant.MAX));
        await(fetching);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> cache.token(clock.instant().plusMillis(1)))
                .withMessageContaining("operationTimeout");
        mayEnd.countDown();
        assertThat(holder.get(10, SECONDS)).isEqualTo(Secret.of("token1"));
    }

    @Test
    void waitingForATokenEndsWithAnInterrupt() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        TokenCache cache = new TokenCache(
                deadline -> {
                    fetching.countDown();
                    await(mayEnd);
                    return fetch();
                },
                new MutableClock());
        Future<Secret> holder = threads.submit(() -> cache.token(Instant.MAX));
        await(fetching);
        AtomicBoolean interrupted = new AtomicBoolean();
        Future<Secret> waiter = threads.submit(() -> {
            Thread.currentThread().interrupt();
            try {
                return cache.token(Instant.MAX);
            } finally {
                interrupted.set(Thread.interrupted());
            }
        });

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> waiter.get(10, SECONDS))
                .withCauseInstanceOf(AuthenticationException.class)
                .withMessageContaining("Interrupted while waiting for a token");
        assertThat(interrupted).as("interrupt flag").isTrue();
        mayEnd.countDown();
        assertThat(holder.get(10, SECONDS)).isEqualTo(Secret.of("token1"));
    }

    @Test
    void aFetchThatFailsLetsTheNextCallerTryAWhileLater() throws Exception {
        MutableClock clock = new MutableClock();
        TokenCache cache = new TokenCache(
                deadline -> {
                    if (fetches.incrementAndGet() == 1) {
                        throw new AuthenticationException("not yet");
                    }
                    return new Token(Secret.of("token"), Optional.empty());
                },
                clock);
        Future<Secret> first = threads.submit(() -> cache.token(Instant.MAX));
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> first.get(10, SECONDS));
        clock.forward(TokenCache.FAILURE_LASTS);

        assertThat(threads.submit(() -> cache.token(Instant.MAX)).get(10, SECONDS))
                .isEqualTo(Secret.of("token"));
    }

    @Test
    void callersThatWaitForAFetchThatFailsShareItsFailure() throws Exception {
        TokenCache cache = new TokenCache(
                deadline -> {
                    throw new AuthenticationException("locked after try " + fetches.incrementAndGet());
                },
                new MutableClock());

        List<Secret> failures = atTheSameTime(() -> {
            try {
                return cache.token(Instant.MAX);
            } catch (AuthenticationException e) {
                return Secret.of(String.valueOf(e.getMessage()));
            }
        });

        assertThat(failures).hasSize(THREADS).containsOnly(Secret.of("locked after try 1"));
        assertThat(fetches).hasValue(1);
    }

    private Token fetch() {
        return new Token(Secret.of("token" + fetches.incrementAndGet()), Optional.empty());
    }

    private List<Secret> atTheSameTime(Callable<Secret> call) throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Callable<Secret>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(() -> {
                ready.countDown();
                await(ready);
                return call.call();
            });
        }
        List<Secret> results = new ArrayList<>();
        for (Future<Secret> result : threads.invokeAll(calls, 20, SECONDS)) {
            results.add(result.get());
        }
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).as("in time").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
