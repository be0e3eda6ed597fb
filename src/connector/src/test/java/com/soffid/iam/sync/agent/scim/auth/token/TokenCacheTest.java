package com.soffid.iam.sync.agent.scim.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private final MutableClock clock = new MutableClock();
    private final AtomicInteger fetches = new AtomicInteger();

    @Test
    void nothingIsFetchedBeforeATokenIsNeeded() {
        new TokenCache(this::immortal, clock);

        assertThat(fetches).hasValue(0);
    }

    @Test
    void aTokenIsFetchedOnce() {
        TokenCache cache = new TokenCache(this::immortal, clock);

        assertThat(cache.token()).isEqualTo(Secret.of("token1"));
        clock.forward(Duration.ofDays(1_000));
        assertThat(cache.token()).isEqualTo(Secret.of("token1"));
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aTokenIsUsedUntilItsEnd() {
        TokenCache cache = new TokenCache(() -> living(Duration.ofMinutes(1)), clock);

        cache.token();
        clock.forward(Duration.ofSeconds(59));

        assertThat(cache.token()).isEqualTo(Secret.of("token1"));
    }

    @Test
    void aTokenWhoseLifeHasEndedIsRenewed() {
        TokenCache cache = new TokenCache(() -> living(Duration.ofMinutes(1)), clock);

        cache.token();
        clock.forward(Duration.ofMinutes(1));

        assertThat(cache.token()).isEqualTo(Secret.of("token2"));
    }

    @Test
    void aRefusedTokenIsRenewed() {
        TokenCache cache = new TokenCache(this::immortal, clock);

        Secret refused = cache.token();

        assertThat(cache.tokenInsteadOf(refused)).isEqualTo(Secret.of("token2"));
        assertThat(cache.token()).isEqualTo(Secret.of("token2"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aTokenThatIsNewerThanTheRefusedOneIsKept() {
        TokenCache cache = new TokenCache(this::immortal, clock);
        Secret old = cache.token();
        cache.tokenInsteadOf(old);

        assertThat(cache.tokenInsteadOf(old)).isEqualTo(Secret.of("token2"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aRefusalBeforeAnyTokenFetchesOne() {
        TokenCache cache = new TokenCache(this::immortal, clock);

        assertThat(cache.tokenInsteadOf(Secret.of("of another life"))).isEqualTo(Secret.of("token1"));
    }

    @Test
    void aRefusedTokenIsForgottenAlsoWhenThereIsNoNewOne() {
        TokenCache cache = new TokenCache(
                () -> {
                    if (fetches.get() == 1) {
                        fetches.incrementAndGet();
                        throw new AuthenticationException("locked");
                    }
                    return immortal();
                },
                clock);
        Secret refused = cache.token();

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> cache.tokenInsteadOf(refused))
                .withMessage("locked");
        clock.forward(TokenCache.FAILURE_LASTS);
        assertThat(cache.token()).isEqualTo(Secret.of("token3"));
    }

    @Test
    void aFailureIsTheAnswerForAWhileAlsoToWhoeverWasRefused() {
        TokenCache cache = new TokenCache(
                () -> {
                    throw new AuthenticationException("try " + fetches.incrementAndGet());
                },
                clock);

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(cache::token)
                    .withMessage("try 1");
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> cache.tokenInsteadOf(Secret.of("refused")))
                    .withMessage("try 1");
            clock.forward(Duration.ofSeconds(1));
        }
        clock.forward(TokenCache.FAILURE_LASTS);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(cache::token)
                .withMessage("try 2");
    }

    @Test
    void theFailureOfWhoWasInterruptedIsNobodyElses() {
        TokenCache cache = new TokenCache(
                () -> {
                    if (fetches.getAndIncrement() == 0) {
                        Thread.currentThread().interrupt();
                        throw new AuthenticationException("interrupted");
                    }
                    return new Token(Secret.of("token"), Optional.empty());
                },
                clock);

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(cache::token);
        assertThat(Thread.interrupted()).as("interrupt flag").isTrue();
        assertThat(cache.token()).isEqualTo(Secret.of("token"));
    }

    // --- tokens that may have expired

    @Test
    void aSuspectTokenOfUnknownLifeThatWasAcceptedIsRenewedOnce() {
        TokenCache cache = new TokenCache(this::immortal, clock);
        cache.accepted(cache.token());

        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token1"))).isEqualTo(Secret.of("token2"));
        cache.accepted(Secret.of("token2"));
        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token2"))).isEqualTo(Secret.of("token2"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aSuspectTokenIsRenewedAgainWhenThatHelpedOrAfterAWhile() {
        TokenCache cache = new TokenCache(this::immortal, clock);
        cache.accepted(cache.token());
        cache.tokenInsteadOfSuspect(Secret.of("token1"));
        cache.accepted(Secret.of("token2"));
        cache.renewalHelped();

        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token2"))).isEqualTo(Secret.of("token3"));
        cache.accepted(Secret.of("token3"));
        clock.forward(TokenCache.SUSPICION_RESTS);
        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token3"))).isEqualTo(Secret.of("token4"));
    }

    @Test
    void aTokenThatWasNeverAcceptedIsNotSuspected() {
        TokenCache cache = new TokenCache(this::immortal, clock);

        assertThat(cache.tokenInsteadOfSuspect(cache.token())).isEqualTo(Secret.of("token1"));
    }

    @Test
    void aTokenOfKnownLifeIsNotSuspected() {
        TokenCache cache = new TokenCache(() -> living(Duration.ofMinutes(1)), clock);
        cache.accepted(cache.token());

        assertThat(cache.tokenInsteadOfSuspect(Secret.of("token1"))).isEqualTo(Secret.of("token1"));
    }

    @Test
    void aSuspectTokenStaysInUseWhenThereIsNoNewOne() {
        TokenCache cache = new TokenCache(
                () -> {
                    if (fetches.get() == 1) {
                        throw new AuthenticationException("locked");
                    }
                    return immortal();
                },
                clock);
        cache.accepted(cache.token());

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> cache.tokenInsteadOfSuspect(Secret.of("token1")));
        assertThat(cache.token()).isEqualTo(Secret.of("token1"));
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
