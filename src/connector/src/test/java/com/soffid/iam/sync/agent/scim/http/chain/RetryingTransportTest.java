package com.soffid.iam.sync.agent.scim.http.chain;

import static com.soffid.iam.sync.agent.scim.http.chain.TestTransport.failure;
import static com.soffid.iam.sync.agent.scim.http.chain.TestTransport.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingTransportTest {

    private static final URI USER = URI.create("https://scim.example/v2/Users/1");
    private static final HttpCall GET = HttpCall.of("GET", USER);
    private static final HttpCall POST = HttpCall.of("POST", USER);
    private static final HttpCall PATCH = HttpCall.of("PATCH", USER);

    @AfterEach
    void forgetInterruption() {
        Thread.interrupted();
    }

    // --- answers

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 301, 400, 401, 403, 404, 409, 412, 413, 415, 501})
    void anAnswerAboutTheRequestIsTheAnswer(int status) {
        TestTransport target = new TestTransport(status(status), status(200));

        assertThat(retrying(target).exchange(GET).status()).isEqualTo(status);
        assertThat(target.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void aReadThatAPassingFaultStoppedIsRepeated(int status) {
        TestTransport target = new TestTransport(status(status), status(200));

        assertThat(retrying(target).exchange(GET).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"PUT, 502", "PUT, 503", "DELETE, 504"})
    void anIdempotentWriteIsRepeated(String method, int status) {
        TestTransport target = new TestTransport(status(status), status(200));

        assertThat(retrying(target).exchange(HttpCall.of(method, USER)).status())
                .isEqualTo(200);
    }

    @Test
    void aServerFaultOnAWriteIsTheAnswer() {
        TestTransport target = new TestTransport(status(500), status(200));

        assertThat(retrying(target).exchange(HttpCall.of("PUT", USER)).status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void aCreationThatMayHaveBeenDoneIsNotRepeated(int status) {
        TestTransport target = new TestTransport(status(status), status(201));

        assertThat(retrying(target).exchange(POST).status()).isEqualTo(status);
        assertThat(target.calls()).hasSize(1);
    }

    @Test
    void aCreationThatWasRefusedUnseenIsRepeated() {
        TestTransport target = new TestTransport(status(429), status(503, "Retry-After", "1"), status(201));

        assertThat(retrying(target).exchange(POST).status()).isEqualTo(201);
    }

    @Test
    void aPatchIsRepeatedOnlyWhereItIsSaidToBeRepeatable() {
        assertThat(retrying(new TestTransport(status(502), status(200)))
                        .exchange(PATCH)
                        .status())
                .isEqualTo(502);
        assertThat(retrying(new TestTransport(status(502), status(200)))
                        .exchange(PATCH.asRepeatable())
                        .status())
                .isEqualTo(200);
    }

    // --- no answers

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"NOT_SENT", "CONNECTION_GONE", "UNKNOWN"})
    void aReadWithoutAnAnswerIsRepeated(Fate fate) {
        TestTransport target = new TestTransport(failure(fate), status(200));

        assertThat(retrying(target).exchange(GET).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"HOPELESS", "REFUSED"})
    void whatCannotFareBetterIsNotRepeated(Fate fate) {
        TestTransport target = new TestTransport(failure(fate), status(200));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> retrying(target).exchange(GET))
                .withMessage("no answer");
        assertThat(target.calls()).hasSize(1);
    }

    @Test
    void aCreationIsRepeatedWhenItWasNotSent() {
        TestTransport target = new TestTransport(failure(Fate.NOT_SENT), status(201));

        assertThat(retrying(target).exchange(POST).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"CONNECTION_GONE", "UNKNOWN"})
    void aCreationThatMayHaveArrivedIsNotRepeated(Fate fate) {
        TestTransport target = new TestTransport(failure(fate), status(201));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> retrying(target).exchange(POST))
                .satisfies(error -> assertThat(error.certainlyNotSent()).isFalse());
        assertThat(target.calls()).hasSize(1);
    }

    @Test
    void aConnectionThatTheTargetClosedIsReplacedAtOnce() {
        TestTransport target = new TestTransport(failure(Fate.CONNECTION_GONE), status(200));

        retrying(target).exchange(GET);

        assertThat(target.waits()).isEmpty();
    }

    // --- waits

    @Test
    void waitsGrowToALimitAndAreRandomBelowIt() {
        TestTransport target = new TestTransport(failure(Fate.UNKNOWN));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> retrying(target, 8, 300).exchange(GET));

        assertThat(target.waits())
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 15000L, 15000L);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7000",
        "0.5, 500",
        "'Tue, 24 Nov 2026 10:00:30 GMT', 30000",
        "'Tuesday, 24-Nov-26 10:00:30 GMT', 30000",
        "Tue Nov 24 10:00:30 2026, 30000"
    })
    void theTargetSaysHowLongToWait(String retryAfter, long millis) {
        TestTransport target = new TestTransport(status(503, "Retry-After", retryAfter), status(200));

        retrying(target).exchange(GET);

        assertThat(target.waits()).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void aDateIsReadByTheClockOfTheTarget() {
        TestTransport target = new TestTransport(
                status(503, "Retry-After", "Tue, 24 Nov 2026 09:00:10 GMT", "Date", "Tue, 24 Nov 2026 09:00:00 GMT"),
                status(200));

        retrying(target).exchange(GET);

        assertThat(target.waits()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void aTargetThatSaysAtOnceAgainAndAgainIsGivenTimeNevertheless() {
        TestTransport target = new TestTransport(status(429, "Retry-After", "0"));

        retrying(target, 3, 300).exchange(GET);

        assertThat(target.waits()).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "Tue, 24 Nov 2026 09:00:00 GMT", "Wed Nov  4 10:00:30 2026"})
    void aMomentThatIsOverIsNoWait(String retryAfter) {
        TestTransport target = new TestTransport(status(429, "Retry-After", retryAfter), status(200));

        retrying(target).exchange(GET);

        assertThat(target.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "", "99999999999999999999"})
    void aWaitThatIsNotUnderstoodIsAnOrdinaryOne(String retryAfter) {
        TestTransport target = new TestTransport(status(429, "Retry-After", retryAfter), status(200));

        retrying(target).exchange(GET);

        assertThat(target.waits()).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void aWaitThatIsTooLongIsNotWaited() {
        TestTransport target = new TestTransport(status(429, "Retry-After", "3600"), status(200));

        HttpReply reply = retrying(target).exchange(GET);

        assertThat(reply.tried()).isEqualTo("tried once in 0 s: 429; the target asks to wait 3600 s (maxRetryAfter)");
        assertThat(target.waits()).isEmpty();
    }

    @Test
    void interruptionEndsTheWait() {
        TestTransport target = new TestTransport(status(503), status(200));
        RetryingTransport retrying = new RetryingTransport(
                target,
                new RetryPolicy(() -> 0.5),
                settings(5, 300),
                duration -> {
                    throw new InterruptedException();
                },
                target);

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> retrying.exchange(GET))
                .withMessageContaining("was interrupted while it waited")
                .withMessageEndingWith("(tried once in 0 s: 503; no further attempt)");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    // --- the budget

    @Test
    void attemptsAreCountedAndShown() {
        TestTransport target = new TestTransport(status(502), failure(Fate.NOT_SENT), status(503));

        HttpReply reply = retrying(target, 3, 300).exchange(GET);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.tried())
                .isEqualTo("tried 3 times in 1 s: 502, not connected, 503; no more attempts (maxAttempts)");
    }

    @Test
    void timeIsCountedAndShown() {
        TestTransport target = new TestTransport(status(429, "Retry-After", "40"));

        HttpReply reply = retrying(target, 100, 100).exchange(GET);

        assertThat(target.waits()).hasSize(2);
        assertThat(reply.tried())
                .isEqualTo("tried 3 times in 80 s: 429, 429, 429; no time for another attempt (operationTimeout)");
    }

    @Test
    void aFailureShowsWhatWasTried() {
        TestTransport target = new TestTransport(status(503), failure(Fate.UNKNOWN));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> retrying(target, 2, 300).exchange(GET))
                .withMessage("no answer (tried 2 times in 0 s: 503, no whole answer; no more attempts (maxAttempts))");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"NOT_SENT", "REFUSED"})
    void aWriteWhoseFirstAttemptMayHaveArrivedIsNotSaidToBeUnsent(Fate last) {
        TestTransport target = new TestTransport(failure(Fate.UNKNOWN), failure(last));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> retrying(target, 2, 300).exchange(HttpCall.of("PUT", USER)))
                .satisfies(error -> assertThat(error.certainlyNotSent()).isFalse());
    }

    @Test
    void aWriteThatWasRefusedUnseenIsSaidToBeUnsent() {
        TestTransport target = new TestTransport(status(429), failure(Fate.NOT_SENT));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> retrying(target, 2, 300).exchange(POST))
                .satisfies(error -> assertThat(error.certainlyNotSent()).isTrue());
    }

    @Test
    void anAttemptMayTakeWhatIsLeftOfTheTime() {
        TestTransport target = new TestTransport(status(429, "Retry-After", "40"), status(200));

        retrying(target, 2, 100).exchange(GET);

        assertThat(target.calls())
                .extracting(call -> Duration.between(target.instant(), call.deadline()))
                .containsOnly(Duration.ofSeconds(60));
    }

    @Test
    void anAnswerToTheFirstAttemptHasNoHistory() {
        assertThat(retrying(new TestTransport(status(404))).exchange(GET).tried())
                .isEmpty();
    }

    private static RetryingTransport retrying(TestTransport target) {
        return retrying(target, 5, 300);
    }

    private static RetryingTransport retrying(TestTransport target, int attempts, int seconds) {
        return new RetryingTransport(target, new RetryPolicy(() -> 0.5), settings(attempts, seconds), target, target);
    }

    private static RetrySettings settings(int attempts, int seconds) {
        return new RetrySettings(
                attempts, Duration.ofSeconds(seconds), Duration.ofMinutes(2), OptionalInt.empty(), OptionalInt.empty());
    }
}
