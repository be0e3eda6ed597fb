package com.soffid.iam.sync.agent.scim.protocol.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer.Total;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that come and go between two pages: all that existed throughout is given, or an error. */
class ChangingListTest {

    @Test
    void throwsWhenARowOfAnEarlierPageIsDeleted() {
        ListServer server = ListServer.ofRows(5);
        server.withEvents(request -> {
            if (request == 2) {
                server.rows().remove("r1");
            }
        });

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(server), 2))
                .withMessageContaining("shrank from 5 to 4");
    }

    @Test
    void throwsWhenARowIsInsertedBeforeAnEarlierPage() {
        ListServer server = ListServer.ofRows(5);
        server.withEvents(request -> {
            if (request == 2) {
                server.rows().add(0, "new");
            }
        });

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(server), 2))
                .withMessageContaining("repeats itself");
    }

    @Test
    void givesARowThatIsInsertedAtTheEnd() {
        ListServer server = ListServer.ofRows(5);
        server.withEvents(request -> {
            if (request == 2) {
                server.rows().add("new");
            }
        });

        assertThat(Walks.ids(Targets.standard(server), 2)).containsExactly("r1", "r2", "r3", "r4", "r5", "new");
    }

    @Test
    void givesARowThatIsInsertedBehindOneFullPage() {
        ListServer server = ListServer.ofRows(2);
        server.withEvents(request -> {
            if (request == 2) {
                server.rows().add("new");
            }
        });

        assertThat(Walks.ids(Targets.standard(server), 2)).containsExactly("r1", "r2", "new");
    }

    @Test
    void needsNoErrorWhenARowIsDeletedAfterTheLastPage() {
        ListServer server = ListServer.ofRows(3);
        server.withEvents(request -> {
            if (request == 3) {
                server.rows().remove("r1");
            }
        });

        assertThat(Walks.ids(Targets.standard(server), 2)).containsExactly("r1", "r2", "r3");
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void isGivenWholeOrNotAtAllWhenRowsAreDeleted(int seed) {
        RandomData data = new RandomData(seed);
        ListServer server = ListServer.ofRows(data.below(40)).withCap(1 + data.below(12));
        server.withEvents(request -> {
            if (request > 1 && data.below(4) == 0) {
                data.some(3, () -> data.below(Math.max(1, server.rows().size())))
                        .forEach(row -> delete(server, row));
            }
        });

        assertWholeOrError(Targets.standard(server), server, 1 + data.below(12));
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void isGivenWholeOrNotAtAllWhenRowsAreInserted(int seed) {
        RandomData data = new RandomData(seed);
        ListServer server = ListServer.ofRows(data.below(40))
                .withCap(1 + data.below(12))
                .withTotal(data.oneOf(List.of(Total.OF_LIST, Total.OF_LIST_AS_TEXT, Total.ABSENT)));
        List<String> throughout = List.copyOf(server.rows());
        server.withEvents(request -> {
            if (request > 1 && data.below(4) == 0) {
                server.rows().add(data.below(server.rows().size() + 1), "new" + request);
            }
        });

        assertContainsOrError(Targets.standard(server), throughout, 1 + data.below(12));
    }

    private static void delete(ListServer server, int row) {
        if (row < server.rows().size()) {
            server.rows().remove(row);
        }
    }

    private static void assertWholeOrError(ScimClient client, ListServer server, int pageSize) {
        List<String> ids;
        try {
            ids = Walks.ids(client, pageSize);
        } catch (ScimException error) {
            assertThat(error).hasMessageContaining("shrank");
            return;
        }
        // What was never deleted is what is left now.
        assertThat(ids).containsAll(server.rows());
    }

    private static void assertContainsOrError(ScimClient client, List<String> throughout, int pageSize) {
        List<String> ids;
        try {
            ids = Walks.ids(client, pageSize);
        } catch (ScimException error) {
            assertThat(error).hasMessageContaining("repeats itself");
            return;
        }
        assertThat(ids).containsAll(throughout);
    }
}
