package com.soffid.iam.sync.agent.scim.protocol.paging;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.TotalResults;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer.Total;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists that are read by id if the target supports it, and by index if it does not. */
class KeysetPagingTest {

    private static final CapabilityLayer SORTS = CapabilityLayer.nothing().with(Capability.SORT, true);
    private static final String SORTED = "sortBy=id&sortOrder=ascending";

    @Test
    void asksForWhatComesAfterTheLastIdWhereTheTargetSortsAndFiltersSo() {
        ListServer server = ListServer.ofRows(9).withSorting().withFilterById();

        assertThat(Walks.ids(Targets.of(server, SORTS), 4)).isEqualTo(server.rows());
        assertThat(server.queries())
                .containsExactly(
                        "startIndex=1&count=4&" + SORTED,
                        "filter=id gt \"r4\"&count=4&" + SORTED,
                        "filter=id gt \"r8\"&count=4&" + SORTED);
    }

    @Test
    void isOneRequestForAListOfOnePageWhereTotalsAreKnownToCountTheList() {
        ListServer server = ListServer.ofRows(3).withSorting().withFilterById();

        Walks.ids(Targets.of(server, SORTS.with(Capability.TOTAL_RESULTS, TotalResults.EXACT)), 4);

        assertThat(server.queries()).hasSize(1);
    }

    @Test
    void isNotTriedWhereThereIsNoTotalToCheckItBy() {
        ListServer server = ListServer.ofRows(9).withSorting().withFilterById().withTotal(Total.ABSENT);

        assertThat(Walks.ids(Targets.of(server, SORTS), 4)).isEqualTo(server.rows());
        assertThat(server.queries()).noneMatch(query -> query.contains("filter"));
    }

    @Test
    void isNotTriedWhereSettingsSayIndex() {
        ListServer server = ListServer.ofRows(9).withSorting().withFilterById();

        Walks.ids(Targets.of(server, SORTS.with(Capability.PAGINATION, Pagination.INDEX)), 4);

        assertThat(server.queries()).noneMatch(query -> query.contains("filter"));
    }

    @Test
    void givesWayToTheIndexWhereTheFilterIsRefusedAndIsNotTriedAgain() {
        ListServer server = ListServer.ofRows(9).withSorting();
        ScimClient client = Targets.of(server, SORTS);

        assertThat(Walks.ids(client, 4)).isEqualTo(server.rows());
        Walks.ids(client, 4);

        assertThat(server.queries())
                .filteredOn(query -> query.contains("filter"))
                .hasSize(1);
    }

    @Test
    void givesWayToTheIndexWhereTheTargetDoesNotSort() {
        ListServer server = ListServer.ofRows(9).withFilterById();
        server.rows().sort(java.util.Comparator.reverseOrder());
        ScimClient client = Targets.of(server, SORTS);

        assertThat(Walks.ids(client, 4)).isEqualTo(server.rows());
        assertThat(users(client).capabilities().get(Capability.SORT)).isFalse();
    }

    @Test
    void givesWayToTheIndexWhereTheFilterHidesTheRest() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2&" + SORTED, Replies.list(3, "{'id':'a'},{'id':'b'}"))
                .on("GET /Users?filter=id%20gt%20%22b%22&count=2&" + SORTED, Replies.list(0, ""))
                .on("GET /Users?startIndex=2&count=2&" + SORTED, Replies.list(3, "{'id':'b'},{'id':'c'}"))
                .on("GET /Users?startIndex=3&count=2&" + SORTED, Replies.list(3, "{'id':'c'}"));

        assertThat(Walks.ids(Targets.of(transport, SORTS), 2)).containsExactly("a", "b", "c");
    }

    @Test
    void givesWayToTheIndexWhereTheFilterComparesOtherwiseThanTheOrder() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=3&" + SORTED, Replies.list(5, "{'id':'9'},{'id':'10'},{'id':'11'}"))
                .on("GET /Users?filter=id%20gt%20%2211%22&count=3&" + SORTED, Replies.list(1, "{'id':'13'}"))
                .on("GET /Users?startIndex=3&count=3&" + SORTED, Replies.list(5, "{'id':'11'},{'id':'12'},{'id':'13'}"))
                .on("GET /Users?startIndex=5&count=3&" + SORTED, Replies.list(5, "{'id':'13'}"));

        assertThat(Walks.ids(Targets.of(transport, SORTS), 3)).containsExactly("9", "10", "11", "12", "13");
    }

    @Test
    void isJoinedToTheFilterOfTheWalk() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(
                        "GET /Users?filter=a%20eq%20%22b%22&startIndex=1&count=2&" + SORTED,
                        Replies.list(3, "{'id':'1'},{'id':'2'}"))
                .on(
                        "GET /Users?filter=a%20eq%20%22b%22%20and%20id%20gt%20%222%22&count=2&" + SORTED,
                        Replies.list(1, "{'id':'3'}"));
        ScimClient client = Targets.of(transport, SORTS);
        PageWalk walk = Walks.listings(client, 2)
                .walk(users(client), Optional.of(Comparison.equal(AttributePath.parse("a"), "b")));

        assertThat(Walks.ids(walk)).containsExactly("1", "2", "3");
    }

    @Test
    void passesALimitOfTheIndexAndIsUsedFromThenOn() {
        ListServer server = ListServer.ofRows(0).withFilterById().withIndexLimit(4);
        for (char id = 'a'; id < 'n'; id++) {
            server.rows().add(String.valueOf(id));
        }
        ScimClient client = Targets.standard(server);

        assertThat(Walks.ids(client, 3)).isEqualTo(server.rows());
        assertThat(users(client).capabilities().get(Capability.PAGINATION)).isEqualTo(Pagination.KEYSET);
        assertThat(Walks.ids(client, 3)).isEqualTo(server.rows());
    }

    /** SCIMMY on Express 5 ignores startIndex and count. */
    @Test
    void goesOnWhereTheIndexIsIgnoredThoughAListOfOnePageWasReadBefore() {
        ListServer server = ListServer.ofRows(1).withSorting().withFilterById().withIgnoredIndex();
        ScimClient client = Targets.of(server, SORTS);
        Walks.ids(client, 4);
        for (int row = 2; row < 10; row++) {
            server.rows().add("r" + row);
        }

        assertThat(Walks.ids(client, 4)).isEqualTo(server.rows());
        assertThat(Walks.ids(client, 4)).isEqualTo(server.rows());
    }

    @Test
    void cannotPassALimitOfTheIndexInAnotherOrder() {
        ListServer server = ListServer.ofRows(0).withFilterById().withIndexLimit(4);
        server.rows().addAll(java.util.List.of("c", "a", "b", "f", "e", "d", "h"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(server), 3))
                .withMessageContaining("Start index too big");
    }
}
