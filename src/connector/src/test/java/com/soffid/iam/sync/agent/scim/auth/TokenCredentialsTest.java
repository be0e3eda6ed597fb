package com.soffid.iam.sync.agent.scim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.MutableClock;
import com.soffid.iam.sync.agent.scim.auth.token.Token;
import com.soffid.iam.sync.agent.scim.auth.token.TokenCache;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCredentialsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Token"})
    void theTokenFollowsTheScheme(String scheme) {
        assertThat(credentials(scheme, "one").header(Instant.MAX)).contains(header(scheme, "one"));
    }

    @Test
    void aRefusedTokenIsReplaced() {
        TokenCredentials credentials = credentials("Bearer", "one", "two");
        CredentialHeader refused = credentials.header(Instant.MAX).orElseThrow();

        assertThat(credentials.renew(refused, Instant.MAX)).isTrue();
        assertThat(credentials.header(Instant.MAX)).contains(header("Bearer", "two"));
    }

    @Test
    void aSecondRefusalOfTheSameTokenUsesTheRenewedOne() {
        TokenCredentials credentials = credentials("Bearer", "one", "two");
        CredentialHeader refused = credentials.header(Instant.MAX).orElseThrow();
        credentials.renew(refused, Instant.MAX);

        assertThat(credentials.renew(refused, Instant.MAX)).isTrue();
        assertThat(credentials.header(Instant.MAX)).contains(header("Bearer", "two"));
    }

    @Test
    void askingAgainMakesNoSenseWhenTheEndpointGivesTheRefusedTokenAgain() {
        TokenCredentials credentials = credentials("Bearer", "one", "one");
        CredentialHeader refused = credentials.header(Instant.MAX).orElseThrow();

        assertThat(credentials.renew(refused, Instant.MAX)).isFalse();
    }

    private static CredentialHeader header(String scheme, String token) {
        return CredentialHeader.authorization(scheme, Secret.of(token));
    }

    private static TokenCredentials credentials(String scheme, String... tokens) {
        Deque<String> next = new ArrayDeque<>(List.of(tokens));
        return new TokenCredentials(
                new TokenCache(deadline -> new Token(Secret.of(next.remove()), Optional.empty()), new MutableClock()),
                scheme);
    }
}
