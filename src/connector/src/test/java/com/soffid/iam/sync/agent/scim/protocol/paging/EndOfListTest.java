package com.soffid.iam.sync.agent.scim.protocol.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer.Total;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A total that is reached but may count one page only: the next answer proves the end. */
class EndOfListTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 501})
    void isProvenByATargetThatGivesNothingBehindItsOnlyPage(int statusBehind) {
        ListServer server = ListServer.ofRows(3).withStatusBehindFirstPage(statusBehind);

        assertThat(Walks.ids(Targets.wso2(server), 100)).isEqualTo(server.rows());
    }

    @Test
    void isProvenByTheFirstRowsComingAgain() {
        ListServer server = ListServer.ofRows(3).withWrapping();

        assertThat(Walks.ids(Targets.wso2(server), 100)).isEqualTo(server.rows());
    }

    @ParameterizedTest
    @CsvSource({"200", "400", "404", "501"})
    void isProvenAfterSeveralPagesThatCountThemselvesOnly(int statusPastTheEnd) {
        ListServer server = ListServer.ofRows(250).withTotal(Total.OF_PAGE).withStatusPastTheEnd(statusPastTheEnd);

        assertThat(Walks.ids(Targets.wso2(server), 100)).isEqualTo(server.rows());
    }

    @Test
    void isProvenAfterSeveralPagesThatCountThemselvesOnlyByTheFirstRowsComingAgain() {
        ListServer server = ListServer.ofRows(250).withTotal(Total.OF_PAGE).withWrapping();

        assertThat(Walks.ids(Targets.wso2(server), 100)).isEqualTo(server.rows());
    }

    @Test
    void isProvenByOneRequest() {
        ListServer server = ListServer.ofRows(3);

        Walks.ids(Targets.wso2(server), 100);

        assertThat(server.startIndexes()).containsExactly(1, 3);
    }

    @Test
    void isNotProvenForAnEmptyList() {
        ListServer server = ListServer.ofRows(0);

        Walks.ids(Targets.wso2(server), 100);

        assertThat(server.startIndexes()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void isNotProvenByAFailure(int status) {
        ListServer server = ListServer.ofRows(3).withStatusBehindFirstPage(status);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.wso2(server), 100))
                .withMessageContaining("status " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 137, 200, 201, 300})
    void isFoundWhereEachPageCountsItselfOnly(int rows) {
        ListServer server = ListServer.ofRows(rows).withTotal(Total.OF_PAGE);

        assertThat(Walks.ids(Targets.wso2(server), 100)).isEqualTo(server.rows());
    }

    @Test
    void isFoundOnATargetNotKnownToCountPagesWhenItsPageHasARoundNumberOfRows() {
        ListServer server = ListServer.ofRows(25).withTotal(Total.OF_PAGE).withCap(10);

        assertThat(Walks.ids(Targets.standard(server), 500)).isEqualTo(server.rows());
    }

    @Test
    void isFoundWhereEachPageCountsItselfOnlyAndIsCapped() {
        ListServer server = ListServer.ofRows(25).withTotal(Total.OF_PAGE).withCap(10);

        assertThat(Walks.ids(Targets.wso2(server), 100)).isEqualTo(server.rows());
    }
}
