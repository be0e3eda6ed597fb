package com.soffid.iam.sync.agent.scim.protocol.paging;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer.Total;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets that count or show resources in another way than the standard. */
class DeviatingIndexTest {

    private static final CapabilityLayer SHORT_PAGES = CapabilityLayer.nothing().with(Capability.SHORT_PAGES, true);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 9, 13})
    void aListThatEndsOneShortIsReadFromZero(int rows) {
        ListServer server = ListServer.ofRows(rows).withIndexFromZero();
        ScimClient client = Targets.standard(server);

        assertThat(Walks.ids(client, 4)).containsExactlyInAnyOrderElementsOf(server.rows());
        assertThat(users(client).capabilities().get(Capability.PAGINATION)).isEqualTo(Pagination.INDEX0);
        assertThat(Walks.ids(client, 4)).isEqualTo(server.rows());
    }

    @Test
    void aTargetThatCountsFromZeroIsAskedFromZero() {
        ListServer server = ListServer.ofRows(9).withIndexFromZero();

        assertThat(Walks.ids(
                        Targets.of(server, CapabilityLayer.nothing().with(Capability.PAGINATION, Pagination.INDEX0)),
                        4))
                .isEqualTo(server.rows());
        assertThat(server.startIndexes()).containsExactly(0, 3, 6);
    }

    @Test
    void aListThatEndsOneShortOnATargetThatCountsFromOneIsBroken() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2", Replies.list(3, "{'id':'a'},{'id':'b'}"))
                .on("GET /Users?startIndex=2&count=2", Replies.list(3, "{'id':'b'}"))
                .on("GET /Users?startIndex=0&count=2", Replies.list(3, "{'id':'a'},{'id':'b'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(transport), 2))
                .withMessageContaining("stalls: nothing came after 2 of 3 resources");
    }

    // --- short pages

    @Test
    void pagesThatAreShortAreGoneThroughByWhatTheyCover() {
        ListServer server = ListServer.ofRows(40).withHidden(id -> id.endsWith("3") || id.endsWith("10"));

        List<String> ids = Walks.ids(Targets.of(server, SHORT_PAGES), 10);

        assertThat(ids).hasSize(35).doesNotContain("r3", "r10", "r33");
    }

    @Test
    void pagesWithoutAnyRowThatShowsAreGoneThrough() {
        ListServer server = ListServer.ofRows(40).withHidden(id -> id.length() == 3 && id.compareTo("r30") < 0);

        assertThat(Walks.ids(Targets.of(server, SHORT_PAGES), 4)).hasSize(20).contains("r9", "r30", "r40");
    }

    @Test
    void aTargetThatGivesLessThanItIsAskedForAndSaysSoLosesNothing() {
        ListServer server = ListServer.ofRows(43).withCap(10).withItemsPerPage();

        assertThat(Walks.ids(Targets.of(server, SHORT_PAGES), 100)).containsExactlyElementsOf(server.rows());
    }

    @Test
    void rowsThatAreDeletedBeforeTheEndOfAShortPageHideNoOtherRow() {
        ListServer server = ListServer.ofRows(40).withHidden(id -> id.endsWith("3"));
        server.withEvents(request -> {
            if (request == 3) {
                server.rows().subList(0, 6).clear();
            }
        });

        assertThat(Walks.ids(Targets.of(server, SHORT_PAGES), 10))
                .containsAll(
                        server.rows().stream().filter(id -> !id.endsWith("3")).toList());
    }

    @Test
    void shortPagesWithoutATotalHaveNoEnd() {
        ListServer server = ListServer.ofRows(9).withTotal(Total.ABSENT);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.of(server, SHORT_PAGES), 4))
                .withMessageContaining("has short pages and no total");
    }

    // --- projections and order that are refused

    @Test
    void aProjectionThatIsRefusedIsNotAskedForAgain() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2&attributes=userName", Replies.json(400, "{}"))
                .on("GET /Users?startIndex=1&count=2", Replies.list(1, "{'id':'a','userName':'x'}"));

        assertProjectionIsGivenUp(transport);
    }

    @Test
    void aProjectionThatHidesWhatItNamesIsNotAskedForAgain() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2&attributes=userName", Replies.list(1, "{'id':'a'}"))
                .on("GET /Users?startIndex=1&count=2", Replies.list(1, "{'id':'a','userName':'x'}"));

        assertProjectionIsGivenUp(transport);
    }

    private static void assertProjectionIsGivenUp(ScriptedTransport transport) {
        ScimClient client = Targets.standard(transport);
        Listings listings = Walks.listings(client, 2);
        Projection shown = Projection.only(List.of(AttributePath.parse("userName")));

        assertThat(listings.walk(users(client), Optional.empty(), shown).next().isPart())
                .isFalse();
        listings.walk(users(client), Optional.empty(), shown).next();

        assertThat(transport.requests())
                .containsExactly(
                        "GET /Users?startIndex=1&count=2&attributes=userName",
                        "GET /Users?startIndex=1&count=2",
                        "GET /Users?startIndex=1&count=2");
    }

    @Test
    void anOrderThatIsRefusedIsNotAskedForAgain() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2&sortBy=id&sortOrder=ascending", Replies.json(501, "{}"))
                .on("GET /Users?startIndex=1&count=2", Replies.list(1, "{'id':'a'}"));
        ScimClient client = Targets.standard(transport);
        users(client).learn(Capability.SORT, true);

        Walks.ids(client, 2);

        assertThat(Walks.ids(client, 2)).containsExactly("a");
        assertThat(transport.requests()).hasSize(3);
    }
}
