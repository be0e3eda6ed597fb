package com.soffid.iam.sync.agent.scim.protocol.paging;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer.Total;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that stay as they are while they are read. */
class PageWalkTest {

    @ParameterizedTest
    @CsvSource({
        "0,   100, 2",
        "1,   100, 2",
        "99,  100, 2",
        "101, 100, 2",
        "250, 100, 3",
        "200, 100, 3",
        "199, 100, 3",
        "198, 100, 2",
        "300, 100, 4",
        "5,   1,   5"
    })
    void readsEveryPageOnceWhereTheTotalIsRight(int rows, int pageSize, int requests) {
        ListServer server = ListServer.ofRows(rows);

        List<String> ids = Walks.ids(Targets.standard(server), pageSize);

        assertThat(ids).as("after %s", server.startIndexes()).isEqualTo(server.rows());
        assertThat(server.startIndexes()).hasSize(requests);
    }

    @Test
    void asksOnceMoreWhenTheTotalEqualsOneFullPage() {
        ListServer server = ListServer.ofRows(100);

        Walks.ids(Targets.standard(server), 100);

        assertThat(server.startIndexes()).startsWith(1, 100).doesNotHaveDuplicates();
    }

    @Test
    void goesOnBehindWhatReallyCameWhenTheTargetCapsThePage() {
        ListServer server = ListServer.ofRows(25).withCap(10);

        Walks.ids(Targets.standard(server), 100);

        assertThat(server.startIndexes()).containsExactly(1, 10, 19);
    }

    @ParameterizedTest
    @EnumSource(Total.class)
    void readsEverythingWhateverTheTotalSaysOnATargetThatIsKnownForIt(Total total) {
        ListServer server = ListServer.ofRows(250).withTotal(total);

        assertThat(Walks.ids(Targets.wso2(server), 100)).isEqualTo(server.rows());
    }

    @ParameterizedTest
    @EnumSource(Total.class)
    void readsFullPagesWhateverTheTotalSays(Total total) {
        ListServer server = ListServer.ofRows(300).withTotal(total);

        assertThat(Walks.ids(Targets.standard(server), 100)).isEqualTo(server.rows());
    }

    @Test
    void readsToTheLastRowAndAsksWhatIsCountedFromWhereThereIsNoTotal() {
        ListServer server = ListServer.ofRows(250).withTotal(Total.ABSENT);

        Walks.ids(Targets.standard(server), 100);

        assertThat(server.startIndexes()).containsExactly(1, 100, 199, 250, 0);
    }

    @Test
    void takesShortPagesForNoEndWhereThereIsNoTotal() {
        ListServer server = ListServer.ofRows(25).withTotal(Total.ABSENT).withCap(10);

        assertThat(Walks.ids(Targets.standard(server), 100)).isEqualTo(server.rows());
    }

    @Test
    void goesOnWhenMoreCameThanTheTotalSays() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2", Replies.list(1, "{'id':'a'},{'id':'b'}"))
                .on("GET /Users?startIndex=2&count=2", Replies.list(1, "{'id':'b'},{'id':'c'}"))
                .on("GET /Users?startIndex=3&count=2", Replies.list(1, "{'id':'c'}"));

        assertThat(Walks.ids(Targets.standard(transport), 2)).containsExactly("a", "b", "c");
    }

    @Test
    void takesEverythingAtOnceFromATargetThatIgnoresPaging() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2", Replies.list(3, "{'id':'a'},{'id':'b'},{'id':'c'}"));

        assertThat(Walks.ids(Targets.standard(transport), 2)).containsExactly("a", "b", "c");
    }

    @Test
    void asksATargetThatIgnoresPagingForMoreUntilItIsKnownToHaveNoPages() {
        String everything = "{'id':'a'},{'id':'b'},{'id':'c'}";
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2", Replies.list(3, everything))
                .on("GET /Users?startIndex=3&count=2", Replies.list(3, everything));
        ScimClient client = Targets.of(transport, CapabilityLayer.nothing());

        assertThat(Walks.ids(client, 2)).containsExactly("a", "b", "c");
        assertThat(Walks.ids(client, 2)).containsExactly("a", "b", "c");
        assertThat(transport.requests()).hasSize(3);
    }

    @Test
    void aListOfOnePageIsProvenOnceForAnEndpoint() {
        ListServer server = ListServer.ofRows(64);
        ScimClient client = Targets.standard(server);

        Walks.ids(client, 100);
        Walks.ids(client, 100);

        assertThat(server.queries()).containsExactly("startIndex=1&count=100", "count=1", "startIndex=1&count=100");
    }

    @Test
    void aPageOfTheSizeOfAnyLimitIsNoEndWhereTotalsCountThePage() {
        ListServer server = ListServer.ofRows(200).withCap(64).withTotal(Total.OF_PAGE);

        assertThat(Walks.ids(Targets.standard(server), 100)).isEqualTo(server.rows());
    }

    @Test
    void throwsWhereTheIndexIsIgnoredAndTotalsCountThePage() {
        ListServer server = ListServer.ofRows(60).withCap(9).withIgnoredIndex().withTotal(Total.OF_PAGE);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(server), 100))
                .withMessageContaining("the target ignores startIndex, and its totalResults counts the page");
    }

    @Test
    void theFirstRowIsFoundOnATargetThatCountsFromZeroAndGivesNoTotal() {
        ListServer server = ListServer.ofRows(60).withIndexFromZero().withTotal(Total.ABSENT);
        ScimClient client = Targets.standard(server);

        assertThat(Walks.ids(client, 20)).containsExactlyInAnyOrderElementsOf(server.rows());
        assertThat(Walks.ids(client, 20)).isEqualTo(server.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'database is down'", "7", "{}", "true"})
    void throwsWhereResourcesAreNoList(String resources) {
        for (Pagination pagination : Pagination.values()) {
            for (boolean sorts : new boolean[] {true, false}) {
                ListServer server = ListServer.ofRows(26).withOddResources(resources);
                CapabilityLayer profile = CapabilityLayer.nothing()
                        .with(Capability.PAGINATION, pagination)
                        .with(Capability.SORT, sorts);

                assertThatExceptionOfType(ScimException.class)
                        .isThrownBy(() -> Walks.ids(Targets.of(server, profile), 10))
                        .withMessageContaining("was answered with Resources that are no list");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void throwsWhereTheFirstPageIsEmptyAndTheTotalIsNot(String resources) {
        for (Pagination pagination : Pagination.values()) {
            for (boolean sorts : new boolean[] {true, false}) {
                ListServer server = ListServer.ofRows(26).withOddResources(resources);
                CapabilityLayer profile = CapabilityLayer.nothing()
                        .with(Capability.PAGINATION, pagination)
                        .with(Capability.SORT, sorts);

                assertThatExceptionOfType(ScimException.class)
                        .as("%s, sorts %s", pagination, sorts)
                        .isThrownBy(() -> Walks.ids(Targets.of(server, profile), 10))
                        .withMessageStartingWith("The list of /Users");
            }
        }
    }

    @Test
    void readsResourcesInLowerCase() {
        ListServer server = ListServer.ofRows(5).withResourcesKey("resources");

        assertThat(Walks.ids(Targets.standard(server), 2)).isEqualTo(server.rows());
    }

    @Test
    void isEmptyWhereResourcesAreMissingAndTheTotalIsZero() {
        ScriptedTransport transport =
                new ScriptedTransport().on("GET /Users?startIndex=1&count=2", Replies.json(200, "{'totalResults':0}"));

        assertThat(Walks.ids(Targets.standard(transport), 2)).isEmpty();
    }

    @Test
    void asksOnEveryPageForWhatMeetsTheFilter() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?filter=a%20eq%20%22b%22&startIndex=1&count=2", Replies.list(3, "{'id':'1'},{'id':'2'}"))
                .on("GET /Users?filter=a%20eq%20%22b%22&startIndex=2&count=2", Replies.list(3, "{'id':'2'},{'id':'3'}"))
                .on("GET /Users?filter=a%20eq%20%22b%22&startIndex=3&count=2", Replies.list(3, "{'id':'3'}"));
        ScimClient client = Targets.standard(transport);
        PageWalk walk = Walks.listings(client, 2)
                .walk(users(client), Optional.of(Comparison.equal(AttributePath.parse("a"), "b")));

        assertThat(Walks.ids(walk)).containsExactly("1", "2", "3");
    }

    @Test
    void asksForNoPageBeforeItIsNeeded() {
        ListServer server = ListServer.ofRows(5);
        ScimClient client = Targets.standard(server);
        PageWalk walk = Walks.listings(client, 2).walk(users(client), Optional.empty());

        walk.next();
        walk.next();

        assertThat(server.startIndexes()).containsExactly(1);
    }

    @Test
    void asksForNothingMoreAtItsEnd() {
        ListServer server = ListServer.ofRows(1);
        ScimClient client = Targets.standard(server);
        PageWalk walk = Walks.listings(client, 2).walk(users(client), Optional.empty());
        walk.next();
        int requests = server.startIndexes().size();

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(walk::next);
        assertThat(server.startIndexes()).hasSize(requests);
    }

    @Test
    void knowsWhenTheTargetAnsweredTheFirstPage() {
        HttpReply first = dated(
                "{'totalResults':4,'Resources':[{'id':'a'},{'id':'b'},{'id':'c'}]}", "Tue, 3 Jun 2008 11:05:30 GMT");
        HttpReply second =
                dated("{'totalResults':4,'Resources':[{'id':'c'},{'id':'d'}]}", "Tue, 3 Jun 2008 11:05:31 GMT");
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=3", first)
                .on("GET /Users?startIndex=3&count=3", second);
        ScimClient client = Targets.standard(transport);
        PageWalk walk = Walks.listings(client, 3).walk(users(client), Optional.empty());

        walk.forEachRemaining(resource -> {});

        assertThat(walk.began()).contains(Instant.parse("2008-06-03T11:05:30Z"));
    }

    private static HttpReply dated(String json, String date) {
        return new HttpReply(200, Map.of("Date", date), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void throwsOnAResourceWithoutId() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?startIndex=1&count=2", Replies.list(2, "{'id':'a'},{'userName':'b'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(transport), 2))
                .withMessageContaining("listed a resource without id");
    }

    @Test
    void throwsOnAJsonObjectThatIsNoList() {
        ScriptedTransport transport =
                new ScriptedTransport().on("GET /Users?startIndex=1&count=2", Replies.json(200, "{'id':'a'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(transport), 2))
                .withMessageContaining("is not a SCIM list");
    }
}
