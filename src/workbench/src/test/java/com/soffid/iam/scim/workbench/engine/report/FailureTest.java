package com.soffid.iam.scim.workbench.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {
    private static Failure failed(String name, int seconds) {
        return Failure.of(
                "UpdateUser " + name,
                new InternalErrorException("SCIM a: update account " + name
                        + " failed: GET https://a.example/scim/Users?filter=userName%20eq%20%22" + name
                        + "%22 got no whole answer: the connection was refused; check host and port (tried 5 times in "
                        + seconds + " s: not connected, not connected; no more attempts (maxAttempts))"));
    }

    @Test
    void failuresOfDifferentObjectsHaveOneCause() {
        assertThat(failed("anna", 3).cause())
                .isEqualTo(failed("bruno", 9).cause())
                .isEqualTo(
                        "GET https://a.example/... got no whole answer: the connection was refused; check host and port");
    }

    @Test
    void failuresAreCountedByCauseAndTheMostFrequentComesFirst() {
        Failure other = new Failure("UpdateRole pilots", "the target refuses it");

        Failures failures = Failures.of(List.of(other, failed("anna", 1), failed("bruno", 2)));

        assertThat(failures.total()).isEqualTo(3);
        assertThat(failures.causes()).extracting(Failures.Cause::count).containsExactly(2, 1);
        assertThat(failures.causes().get(0).whats()).containsExactly("UpdateUser anna", "UpdateUser bruno");
    }

    @Test
    void aReasonNamesNoClassOfAnException() {
        assertThat(Failure.of("x", new IllegalStateException("it is closed")).reason())
                .isEqualTo("it is closed");
        assertThat(Failure.of("x", new IllegalStateException()).reason()).isEqualTo("unexpected IllegalStateException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET https://a.example got no whole answer: the host name is not known | true",
                "GET https://a.example/Users was answered with status 401 | true",
                "No token: POST https://a.example/token answered status 400 | true",
                "POST https://a.example/Users was answered with status 409 (uniqueness) | false",
            })
    void anUnreachableTargetAndRefusedCredentialsConcernEveryTask(String reason, boolean all) {
        assertThat(new Failure("x", reason).concernsTheTarget()).isEqualTo(all);
    }
}
