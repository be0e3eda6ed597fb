package com.soffid.iam.sync.agent.scim.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.auth.token.Token;
import com.soffid.iam.sync.agent.scim.auth.token.TokenCache;
import com.soffid.iam.sync.agent.scim.auth.token.TokenSource;
import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.chain.FakeTransport;
import com.soffid.iam.sync.agent.scim.http.chain.RetryPolicy;
import com.soffid.iam.sync.agent.scim.http.chain.RetryingTransport;
import com.soffid.iam.sync.agent.scim.http.chain.TestTransport;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatedTransportTest {

    private static final URI SERVER = URI.create("https://scim.example.com/v2");
    private static final HttpCall CALL = HttpCall.of("GET", URI.create("https://scim.example.com/v2/Users"));

    private final FakeTransport next = new FakeTransport();

    @Test
    void theFirstRequestCarriesTheCredentials() {
        next.answering(200);

        transport(new Successive("Basic dXNlcg==")).exchange(CALL);

        assertThat(next.authorizations()).containsExactly("Basic dXNlcg==");
    }

    @Test
    void withoutCredentialsThereIsNoHeader() {
        next.answering(401);

        transport(new Successive()).exchange(CALL);

        assertThat(next.authorizations()).containsExactly("-");
    }

    @Test
    void theRestOfTheCallIsSentAsItIs() {
        next.answering(200);
        HttpCall call = CALL.withHeader("Accept", "application/scim+json").withBody("text/plain", new byte[] {1});

        transport(new Successive("Bearer one")).exchange(call);

        assertThat(next.calls()).singleElement().satisfies(sent -> {
            assertThat(sent.method()).isEqualTo("GET");
            assertThat(sent.address()).isEqualTo(CALL.address());
            assertThat(sent.headers()).containsEntry("Accept", "application/scim+json");
            assertThat(sent.body()).hasValueSatisfying(body -> assertThat(body).containsExactly(1));
        });
    }

    // --- refusals

    @Test
    void a401RenewsOnceAndRepeatsOnce() {
        next.answering(401, 200);

        HttpReply reply = transport(new Successive("Bearer one", "Bearer two")).exchange(CALL);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(next.authorizations()).containsExactly("Bearer one", "Bearer two");
    }

    @Test
    void aSecond401IsTheAnswer() {
        next.answering(401, 401);

        HttpReply reply = transport(new Successive("Bearer one", "Bearer two", "Bearer three"))
                .exchange(CALL);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(next.authorizations()).containsExactly("Bearer one", "Bearer two");
    }

    @Test
    void a401IsTheAnswerWhenThereAreNoOtherCredentials() {
        next.answering(401);

        HttpReply reply = transport(new Successive("Basic dXNlcg==")).exchange(CALL);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(next.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 403, 407, 500})
    void noOtherStatusRenews(int status) {
        next.answering(status);

        HttpReply reply = transport(new Successive("Bearer one", "Bearer two")).exchange(CALL);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(next.authorizations()).containsExactly("Bearer one");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 500})
    void anExpiredTokenThatIsRefusedOtherwiseIsRenewed(int status) {
        next.answering(status, 200);
        Suspecting credentials = new Suspecting("Bearer one", "Bearer two");

        HttpReply reply = transport(credentials).exchange(CALL);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(next.authorizations()).containsExactly("Bearer one", "Bearer two");
        assertThat(credentials.helped).isTrue();
    }

    @Test
    void aCreationThatMayHaveBeenDoneIsNotRepeatedWithANewToken() {
        next.answering(500);
        Suspecting credentials = new Suspecting("Bearer one", "Bearer two");

        HttpReply reply = transport(credentials).exchange(HttpCall.of("POST", CALL.address()));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(next.calls()).hasSize(1);
        assertThat(credentials.header(Instant.MAX))
                .hasValueSatisfying(now -> assertThat(now.value()).isEqualTo(Secret.of("Bearer two")));
    }

    @Test
    void aCreationThatIsForbiddenIsRepeatedWithANewToken() {
        next.answering(403, 201);

        HttpReply reply =
                transport(new Suspecting("Bearer one", "Bearer two")).exchange(HttpCall.of("POST", CALL.address()));

        assertThat(reply.status()).isEqualTo(201);
    }

    @Test
    void theAnswerOfTheTargetIsShownWhenThereIsNoNewToken() {
        next.answering(403);

        assertThat(transport(new Suspecting("Bearer one")).exchange(CALL).status())
                .isEqualTo(403);
    }

    /** Credentials without a known life. */
    private static final class Suspecting implements Credentials {

        private final java.util.ArrayDeque<String> values;
        private boolean helped;

        Suspecting(String... values) {
            this.values = new java.util.ArrayDeque<>(List.of(values));
        }

        @Override
        public Optional<CredentialHeader> header(Instant deadline) {
            String[] parts = values.getFirst().split(" ", 2);
            return Optional.of(CredentialHeader.authorization(parts[0], Secret.of(parts[1])));
        }

        @Override
        public boolean renew(CredentialHeader refused, Instant deadline) {
            return false;
        }

        @Override
        public boolean renewIfSuspect(CredentialHeader refused, Instant deadline) {
            if (values.size() == 1) {
                throw new AuthenticationException("No token");
            }
            values.removeFirst();
            return true;
        }

        @Override
        public void renewalHelped() {
            helped = true;
        }
    }

    @Test
    void theRepeatedRequestIsTheSame() {
        next.answering(401, 200);
        HttpCall call = HttpCall.of("POST", CALL.address()).withBody("text/plain", new byte[] {1});

        transport(new Successive("Bearer one", "Bearer two")).exchange(call);

        assertThat(next.calls()).extracting(HttpCall::method).containsExactly("POST", "POST");
        assertThat(next.calls())
                .allSatisfy(sent -> assertThat(sent.body())
                        .hasValueSatisfying(body -> assertThat(body).containsExactly(1)));
    }

    @Test
    void aTokenThatCannotBeHadIsAnErrorAndNothingIsSent() {
        Credentials none = new Credentials() {
            @Override
            public Optional<CredentialHeader> header(Instant deadline) {
                throw new AuthenticationException("No token");
            }

            @Override
            public boolean renew(CredentialHeader refused, Instant deadline) {
                throw new AssertionError("nothing was refused");
            }
        };

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> transport(none).exchange(CALL))
                .withMessage("No token");
        assertThat(next.calls()).isEmpty();
    }

    // --- time

    @Test
    void aRepetitionAfterA401AndItsTokenRequestEndWithinTheTimeOfOneOperation() {
        TestTransport target = new TestTransport(TestTransport.status(401)).working(Duration.ofSeconds(40));
        Instant begin = target.instant();
        Credentials credentials = tokens(new TestTransportTokens(target));
        HttpTransport chain = operation(100, target, new AuthenticatedTransport(target, credentials, SERVER));

        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> chain.exchange(CALL));

        // The first token, the request, and 20 s of the second token request.
        assertThat(target.calls()).hasSize(3);
        assertThat(target.instant()).isEqualTo(begin.plusSeconds(100));
    }

    @Test
    void theCallersLimitForAnAnswerIsNoLimitForTheToken() {
        TestTransport target = new TestTransport(TestTransport.status(200)).working(Duration.ofSeconds(40));
        Credentials credentials = tokens(new TestTransportTokens(target));
        HttpTransport chain = operation(100, target, new AuthenticatedTransport(target, credentials, SERVER));

        HttpReply reply = chain.exchange(CALL.within(Duration.ofSeconds(41)));

        assertThat(reply.status()).isEqualTo(200);
    }

    private static Credentials tokens(TestTransportTokens source) {
        return new TokenCredentials(new TokenCache(source, source.target), "Bearer");
    }

    private static HttpTransport operation(int seconds, TestTransport target, HttpTransport next) {
        RetrySettings settings = new RetrySettings(
                5, Duration.ofSeconds(seconds), Duration.ofMinutes(2), OptionalInt.empty(), OptionalInt.empty());
        return new RetryingTransport(next, new RetryPolicy(() -> 0.5), settings, target, target);
    }

    /** Fetches a token with one request to the same target. */
    private static final class TestTransportTokens implements TokenSource {

        private final TestTransport target;
        private int fetched;

        TestTransportTokens(TestTransport target) {
            this.target = target;
        }

        @Override
        public Token fetch(Instant deadline) {
            target.exchange(HttpCall.of("GET", URI.create("https://idp.example.com/token"))
                    .by(deadline));
            return new Token(Secret.of("t0ken-" + ++fetched), Optional.empty());
        }
    }

    // --- other origins

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v2/Users",
                "https://scim.example.com:8443/v2/Users",
                "http://scim.example.com/v2/Users",
                "http://scim.example.com:443/v2/Users",
                "https://scim.example.com.evil.example/v2/Users",
                "https://scim.example.com@evil.example/v2/Users"
            })
    void anotherOriginGetsNoCredentials(String address) {
        next.answering(401);

        HttpReply reply =
                transport(new Successive("Bearer one", "Bearer two")).exchange(HttpCall.of("GET", URI.create(address)));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(next.authorizations()).containsExactly("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://scim.example.com/", "https://SCIM.EXAMPLE.com:443/other"})
    void anotherAddressOfTheSameOriginGetsTheCredentials(String address) {
        next.answering(200);

        transport(new Successive("Bearer one")).exchange(HttpCall.of("GET", URI.create(address)));

        assertThat(next.authorizations()).containsExactly("Bearer one");
    }

    // --- secrets

    @Test
    void theCallSaysThatTheTokenIsASecretAlsoWithoutItsScheme() {
        next.answering(401, 200);

        transport(new Successive("Bearer one", "Bearer two"))
                .exchange(CALL.withSecrets(List.of(Secret.of("of the body"))));

        assertThat(next.calls())
                .extracting(HttpCall::secrets)
                .containsExactly(
                        List.of(Secret.of("of the body"), Secret.of("one")),
                        List.of(Secret.of("of the body"), Secret.of("two")));
    }

    @Test
    void anApiKeyIsSentInItsOwnHeaderAndIsASecretAsAWhole() {
        next.answering(200);
        Credentials key = new Credentials() {
            @Override
            public Optional<CredentialHeader> header(Instant deadline) {
                return Optional.of(CredentialHeader.named("X-API-Key", Secret.of("k3y of us")));
            }

            @Override
            public boolean renew(CredentialHeader refused, Instant deadline) {
                return false;
            }
        };

        transport(key).exchange(CALL);

        assertThat(next.authorizations()).containsExactly("-");
        assertThat(next.calls()).singleElement().satisfies(sent -> {
            assertThat(sent.headers()).containsEntry("X-API-Key", "k3y of us");
            assertThat(sent.secrets()).containsExactly(Secret.of("k3y of us"));
        });
    }

    private AuthenticatedTransport transport(Credentials credentials) {
        return new AuthenticatedTransport(next, credentials, SERVER);
    }

    /** Each renewal moves on to the next value, as long as there is one. */
    private static final class Successive implements Credentials {
        private final List<String> values;
        private int current;

        Successive(String... values) {
            this.values = List.of(values);
        }

        @Override
        public Optional<CredentialHeader> header(Instant deadline) {
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(CredentialHeader.named("Authorization", Secret.of(values.get(current))));
        }

        @Override
        public boolean renew(CredentialHeader refused, Instant deadline) {
            assertThat(refused.value().reveal()).isEqualTo(values.get(current));
            if (current + 1 == values.size()) {
                return false;
            }
            current++;
            return true;
        }
    }
}
