package com.soffid.iam.sync.agent.scim.protocol.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rows that are added or removed between two pages: each row that existed all the time is given, or there is an error.
 */
class ChangingListTest {

    @Test
    void isWholeWhenARowOfAnEarlierPageIsDeleted() {
        ListServer server = ListServer.ofRows(5);
        server.withEvents(request -> {
            if (request == 2) {
                server.rows().remove("r1");
            }
        });

        assertThat(Walks.ids(Targets.standard(server), 2)).containsExactly("r1", "r2", "r3", "r4", "r5");
        assertThat(server.startIndexes()).startsWith(1, 2);
    }

    @Test
    void isWholeWhenTheLastRowOfAPageIsDeleted() {
        ListServer server = ListServer.ofRows(9);
        server.withEvents(request -> {
            if (request == 2) {
                server.rows().remove("r4");
            }
        });

        assertThat(Walks.ids(Targets.standard(server), 4))
                .containsExactlyElementsOf(ListServer.ofRows(9).rows());
        assertThat(server.startIndexes()).startsWith(1, 4, 2);
    }

    @Test
    void isWholeWhenARowIsInsertedBeforeAnEarlierPage() {
        ListServer server = ListServer.ofRows(5);
        server.withEvents(request -> {
            if (request == 2) {
                server.rows().add(0, "new");
            }
        });

        assertThat(Walks.ids(Targets.standard(server), 2)).containsExactly("r1", "r2", "r3", "r4", "r5");
    }

    @Test
    void isWholeWhenTheLastPageIsEmptied() {
        ListServer server = ListServer.ofRows(8);
        server.withEvents(request -> {
            if (request == 3) {
                server.rows().removeAll(List.of("r5", "r6", "r7", "r8"));
            }
        });

        assertThat(Walks.ids(Targets.standard(server), 3)).contains("r1", "r2", "r3", "r4");
    }

    @Test
    void isWholeWhenMoreThanAPageIsDeletedBeforeTheNextPage() {
        ListServer server = ListServer.ofRows(30);
        server.withEvents(request -> {
            if (request == 4) {
                server.rows().subList(0, 12).clear();
            }
        });

        assertThat(Walks.ids(Targets.standard(server), 4)).containsAll(server.rows());
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
}
