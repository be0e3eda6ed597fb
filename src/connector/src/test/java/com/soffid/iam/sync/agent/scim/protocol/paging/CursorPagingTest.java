package com.soffid.iam.sync.agent.scim.protocol.paging;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer.Total;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9865. */
class CursorPagingTest {

    private static final String FIRST = "GET /Users?cursor=&count=2";
    private static final String SECOND = "GET /Users?cursor=c1&count=2";

    @Test
    void readsEveryPageOnce() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, page("'totalResults':3,'nextCursor':'c1'", "a", "b"))
                .on(SECOND, page("'totalResults':3", "c"));

        assertThat(Walks.ids(client(transport), 2)).containsExactly("a", "b", "c");
        assertThat(transport.requests()).containsExactly(FIRST, SECOND);
    }

    @Test
    void needsNoTotal() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, page("'nextCursor':'c1'", "a"))
                .on(SECOND, page("'itemsPerPage':1", "b"));

        assertThat(Walks.ids(client(transport), 2)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalidCursor", "expiredCursor"})
    void beginsAgainWhenACursorIsNoLongerValid(String scimType) {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, page("'nextCursor':'c1'", "a"))
                .on(SECOND, Replies.json(400, "{'scimType':'" + scimType + "'}"), page("'itemsPerPage':2", "b", "a"));

        assertThat(Walks.ids(client(transport), 2)).containsExactly("a", "b");
    }

    @Test
    void throwsWhenNoCursorIsEverValid() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, page("'nextCursor':'c1'", "a"))
                .on(SECOND, Replies.json(400, "{'scimType':'expiredCursor'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(client(transport), 2))
                .withMessageContaining("expiredCursor");
    }

    @Test
    void throwsWhenACursorComesAgain() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, page("'nextCursor':'c1'", "a"))
                .on(SECOND, page("'nextCursor':'c1'", "b"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(client(transport), 2))
                .withMessageContaining("the same cursor came again after 2 resources");
    }

    @Test
    void throwsWhenPagesGoOnWithoutAnythingNew() {
        int[] cursor = {0};
        HttpTransport endless = call -> page("'nextCursor':'c" + ++cursor[0] + "'", "a");

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(client(endless), 2))
                .withMessageContaining("repeats itself: 12 pages after one another held nothing new");
    }

    @Test
    void throwsWhenTheLastPageComesBeforeATotalThatStoodStill() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, page("'totalResults':4,'nextCursor':'c1'", "a", "b"))
                .on(SECOND, page("'totalResults':4", "c"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(client(transport), 2))
                .withMessageContaining("lacks resources: it has 4 by its total, but gave only 3 different ones");
    }

    @Test
    void repeatedResourcesDoNotMakeUpForMissingOnes() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, page("'totalResults':4,'nextCursor':'c1'", "a", "b"))
                .on(SECOND, page("'totalResults':4", "b", "c"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(client(transport), 2))
                .withMessageContaining("lacks resources: it has 4 by its total, but gave only 3 different ones");
    }

    @Test
    void aTotalThatFallsMeansToBeginAgainAndToFailInTheEnd() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, page("'totalResults':26,'nextCursor':'c1'", "a", "b"))
                .on(SECOND, Replies.list(0, ""));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(client(transport), 2))
                .withMessageContaining("loses resources while it is read: its total fell from 26 to 0");
    }

    @Test
    void aRowDeletedOnATargetWhoseCursorsAreIndexesHidesNoOther() {
        ListServer server = ListServer.ofRows(9).withOffsetCursors();
        server.withEvents(request -> {
            if (request == 2) {
                server.rows().remove("r1");
            }
        });

        assertThat(Walks.ids(client(server), 4)).containsAll(server.rows());
    }

    @Test
    void readsByIndexOnATargetThatIgnoresTheCursor() {
        ListServer server = ListServer.ofRows(9);
        ScimClient client = client(server);

        assertThat(Walks.ids(client, 4)).isEqualTo(server.rows());
        assertThat(users(client).capabilities().get(Capability.PAGINATION)).isEqualTo(Pagination.INDEX);
    }

    @Test
    void readsByIndexOnATargetThatRefusesTheCursor() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, Replies.json(400, "{}"))
                .on("GET /Users?startIndex=1&count=2", Replies.list(1, "{'id':'a'}"));

        assertThat(Walks.ids(client(transport), 2)).containsExactly("a");
    }

    @Test
    void doesNotTakeAFullFirstPageWithoutCursorAndTotalForTheWholeList() {
        ListServer server = ListServer.ofRows(9).withTotal(Total.ABSENT);

        assertThat(Walks.ids(client(server), 4)).isEqualTo(server.rows());
    }

    @Test
    void takesAFullFirstPageForTheWholeListWhereTheIndexIsRefused() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, page("'itemsPerPage':2", "a", "b"))
                .on("GET /Users?startIndex=2&count=2", Replies.json(400, "{'detail':'only cursors'}"));

        assertThat(Walks.ids(client(transport), 2)).containsExactly("a", "b");
    }

    @Test
    void followsACursorInAnAnswerToAnIndex() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2", page("'nextCursor':'c1'", "a", "b"))
                .on(SECOND, page("'itemsPerPage':1", "c"));

        assertThat(Walks.ids(Targets.standard(transport), 2)).containsExactly("a", "b", "c");
    }

    private static ScimClient client(HttpTransport transport) {
        return Targets.of(transport, CapabilityLayer.nothing().with(Capability.PAGINATION, Pagination.CURSOR));
    }

    private static HttpReply page(String members, String... ids) {
        return Replies.json(200, "{" + members + ",'Resources':[{'id':'" + String.join("'},{'id':'", ids) + "'}]}");
    }
}
