package com.soffid.iam.sync.agent.scim.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private final MutableClock clock = new MutableClock();
    private final AtomicInteger fetches = new AtomicInteger();

    @Test
    void nothingIsFetchedBeforeATokenIsNeeded() {
        new TokenCache(deadline -> immortal(), clock);

        assertThat(fetches).hasValue(0);
    }

    @Test
    void aTokenIsFetchedOnce() {
        TokenCache cache = new TokenCache(deadline -> immortal(), clock);

        assertThat(cache.token(Instant.MAX)).isEqualTo(Secret.of("token1"));
        clock.forward(Duration.ofDays(1_000));
        assertThat(cache.token(Instant.MAX)).isEqualTo(Secret.of("token1"));
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aTokenIsUsedUntilItsEnd() {
        TokenCache cache = new TokenCache(deadline -> living(Duration.ofMinutes(1)), clock);

        cache.token(Instant.MAX);
        clock.forward(Duration.ofSeconds(59));

        assertThat(cache.token(Instant.MAX)).isEqualTo(Secret.of("token1"));
    }

    @Test
    void aTokenWhoseLifeHasEndedIsRenewed() {
        TokenCache cache = new TokenCache(deadline -> living(Duration.ofMinutes(1)), clock);

        cache.token(Instant.MAX);
        clock.forward(Duration.ofMinutes(1));

        assertThat(cache.token(Instant.MAX)).isEqualTo(Secret.of("token2"));
    }

    @Test
    void aRefusedTokenIsRenewed() {
        TokenCache cache = new TokenCache(deadline -> immortal(), clock);

        Secret refused = cache.token(Instant.MAX);

        assertThat(cache.tokenInsteadOf(refused, Instant.MAX)).isEqualTo(Secret.of("token2"));
        assertThat(cache.token(Instant.MAX)).isEqualTo(Secret.of("token2"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aTokenThatIsNewerThanTheRefusedOneIsKept() {
        TokenCache cache = new TokenCache(deadline -> immortal(), clock);
        Secret old = cache.token(Instant.MAX);
        cache.tokenInsteadOf(old, Instant.MAX);

        assertThat(cache.tokenInsteadOf(old, Instant.MAX)).isEqualTo(Secret.of("token2"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aRefusalBeforeAnyTokenFetchesOne() {
        TokenCache cache = new TokenCache(deadline -> immortal(), clock);

        assertThat(cache.tokenInsteadOf(Secret.of("of another life"), Instant.MAX))
                .isEqualTo(Secret.of("token1"));
    }

    @Test
    void aRefusedTokenIsForgottenAlsoWhenThereIsNoNewOne() {
        TokenCache cache = new TokenCache(
                deadline -> {
                    if (fetches.get() == 1) {
                        fetches.incrementAndGet();
                        throw new AuthenticationException("locked");
                    }
                    return immortal();
                },
                clock);
        Secret refused = cache.token(Instant.MAX);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> cache.tokenInsteadOf(refused, Instant.MAX))
                .withMessage("locked");
        clock.forward(TokenCache.FAILURE_LASTS);
        assertThat(cache.token(Instant.MAX)).isEqualTo(Secret.of("token3"));
    }

    @Test
    void aFailureIsTheAnswerForAWhileAlsoAfterARefusal() {
        TokenCache cache = new TokenCache(
                deadline -> {
                    throw new AuthenticationException("try " + fetches.incrementAndGet());
                },
                clock);

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> cache.token(Instant.MAX))
                    .withMessage("try 1");
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> cache.tokenInsteadOf(Secret.of("refused"), Instant.MAX))
                    .withMessage("try 1");
            clock.forward(Duration.ofSeconds(1));
        }
        clock.forward(TokenCache.FAILURE_LASTS);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> cache.token(Instant.MAX))
                .withMessage("try 2");
    }

    @Test
    void theFailureOfAnInterruptedCallerIsNotThatOfOthers() {
        TokenCache cache = new TokenCache(
                deadline -> {
                    if (fetches.getAndIncrement() == 0) {
                        Thread.currentThread().interrupt();
                        throw new AuthenticationException("interrupted");
                    }
                    return new Token(Secret.of("token"), Optional.empty());
                },
                clock);

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> cache.token(Instant.MAX));
        assertThat(Thread.interrupted()).as("interrupt flag").isTrue();
        assertThat(cache.token(Instant.MAX)).isEqualTo(Secret.of("token"));
    }

    @Test
    void theFailureOfACallWhoseTimeIsOverIsNotThatOfOthers() {
        TokenCache cache = new TokenCache(
                deadline -> {
                    if (fetches.getAndIncrement() == 0) {
                        clock.forward(Duration.ofSeconds(5));
                        throw new AuthenticationException("took too long");
                    }
                    return new Token(Secret.of("token"), Optional.empty());
                },
                clock);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> cache.token(clock.instant().plusSeconds(5)));
        assertThat(cache.token(Instant.MAX)).isEqualTo(Secret.of("token"));
    }

    // --- tokens that may have expired

    @Test
    void aSuspectTokenOfUnknownLifeThatWasAcceptedIsRenewedOnce() {
        TokenCache cache = new TokenCache(deadline -> immortal(), clock);
        cache.accepted(cache.token(Instant.MAX));

        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token1"), Instant.MAX))
                .isEqualTo(Secret.of("token2"));
        cache.accepted(Secret.of("token2"));
        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token2"), Instant.MAX))
                .isEqualTo(Secret.of("token2"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aSuspectTokenIsRenewedAgainWhenThatHelpedOrAfterAWhile() {
        TokenCache cache = new TokenCache(deadline -> immortal(), clock);
        cache.accepted(cache.token(Instant.MAX));
        cache.tokenInsteadOfSuspect(Secret.of("token1"), Instant.MAX);
        cache.accepted(Secret.of("token2"));
        cache.renewalHelped();

        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token2"), Instant.MAX))
                .isEqualTo(Secret.of("token3"));
        cache.accepted(Secret.of("token3"));
        clock.forward(TokenCache.SUSPICION_RESTS);
        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token3"), Instant.MAX))
                .isEqualTo(Secret.of("token4"));
    }

    @Test
    void aTokenThatWasNeverAcceptedIsNotSuspected() {
        TokenCache cache = new TokenCache(deadline -> immortal(), clock);

        assertThat(cache.tokenInsteadOfSuspect(cache.token(Instant.MAX), Instant.MAX))
                .isEqualTo(Secret.of("token1"));
    }

    @Test
    void aTokenOfKnownLifeIsNotSuspected() {
        TokenCache cache = new TokenCache(deadline -> living(Duration.ofMinutes(1)), clock);
        cache.accepted(cache.token(Instant.MAX));

        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token1"), Instant.MAX))
                .isEqualTo(Secret.of("token1"));
    }

    @Test
    void aSuspectTokenStaysInUseWhenThereIsNoNewOne() {
        TokenCache cache = new TokenCache(
                deadline -> {
                    if (fetches.get() == 1) {
                        throw new AuthenticationException("locked");
                    }
                    return immortal();
                },
                clock);
        cache.accepted(cache.token(Instant.MAX));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> cache.tokenInsteadOfSuspect(Secret.of("token1"), Instant.MAX));
        assertThat(cache.token(Instant.MAX)).isEqualTo(Secret.of("token1"));
    }

    private Token immortal() {
        return new Token(Secret.of("token" + fetches.incrementAndGet()), Optional.empty());
    }

    private Token living(Duration life) {
        return new Token(
                Secret.of("token" + fetches.incrementAndGet()),
                Optional.of(clock.instant().plus(life)));
    }
}
