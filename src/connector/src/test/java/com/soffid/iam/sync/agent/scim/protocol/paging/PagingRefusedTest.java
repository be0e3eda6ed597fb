package com.soffid.iam.sync.agent.scim.protocol.paging;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets that refuse startIndex and count. */
class PagingRefusedTest {

    private static final String PAGE = "GET /Users?startIndex=1&count=2";

    @ParameterizedTest
    @EnumSource(Total.class)
    void giveEverythingAtOnce(Total total) {
        ListServer server = ListServer.ofRows(5).withTotal(total).withPagingRefused();

        assertThat(Walks.ids(Targets.standard(server), 2)).isEqualTo(server.rows());
    }

    @Test
    void areNotAskedForPagesAgain() {
        ListServer server = ListServer.ofRows(5).withPagingRefused();
        ScimClient client = Targets.wso2(server);

        Walks.ids(client, 2);
        Walks.ids(client, 2);

        // If totals prove nothing, each walk asks once for what comes after, and is refused.
        assertThat(server.startIndexes()).containsExactly(1, 0, 5, 0, 5);
    }

    @Test
    void onceByAPassingFaultDoNotCutTheListAtThePageOfTheTarget() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(PAGE, Replies.json(400, "{}"))
                .on("GET /Users", Replies.list(2, "{'id':'a'},{'id':'b'}"))
                .on("GET /Users?startIndex=2&count=2", Replies.list(2, "{'id':'b'},{'id':'c'}"))
                .on("GET /Users?startIndex=3&count=2", Replies.list(1, "{'id':'c'}"));

        assertThat(Walks.ids(Targets.wso2(transport), 2)).containsExactly("a", "b", "c");
    }

    @Test
    void mayRefuseWith501() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(PAGE, Replies.json(501, "{}"))
                .on("GET /Users", Replies.list(1, "{'id':'a'}"));

        assertThat(Walks.ids(Targets.standard(transport), 2)).containsExactly("a");
    }

    @Test
    void areAnErrorWhenTheyGiveLessThanTheirTotal() {
        ListServer server = ListServer.ofRows(5).withCap(3).withPagingRefused();

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(server), 2))
                .withMessageStartingWith(
                        "The list of /Users has 5 resources, of which the target gave 3 and refuses to page on");
    }

    @Test
    void areAnErrorWithTheFirstAnswerWhenTheyRefuseAPlainListToo() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(PAGE, Replies.json(400, "{'detail':'first'}"))
                .on("GET /Users", Replies.json(400, "{'detail':'second'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(transport), 2))
                .withMessageEndingWith("status 400: first")
                .satisfies(error -> assertThat(error.getSuppressed()).hasSize(1));
    }

    @Test
    void areAskedForPagesAgainWhenTheyRefuseAPlainListToo() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(PAGE, Replies.json(400, "{}"), Replies.list(1, "{'id':'a'}"))
                .on("GET /Users", Replies.json(400, "{}"));
        ScimClient client = Targets.standard(transport);
        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> Walks.ids(client, 2));

        assertThat(Walks.ids(client, 2)).containsExactly("a");
    }

    @Test
    void areNotSuspectedWhereThereIsAFilter() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?filter=a%20eq%20%22b%22&startIndex=1&count=2", Replies.json(400, "{'detail':'no'}"));
        ScimClient client = Targets.standard(transport);
        PageWalk walk = Walks.listings(client, 2)
                .walk(users(client), Optional.of(Comparison.equal(AttributePath.parse("a"), "b")));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(walk::hasNext)
                .withMessageEndingWith("status 400: no");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void areNotSuspectedOnAnotherError(int status) {
        ScriptedTransport transport = new ScriptedTransport().on(PAGE, Replies.json(status, "{}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(transport), 2))
                .withMessageContaining("status " + status);
    }

    @ParameterizedTest
    @EnumSource(Total.class)
    void doNotEndAWalkThatPagesAlready(Total total) {
        ListServer server = ListServer.ofRows(6).withTotal(total);
        ScimClient client = Targets.wso2(server);
        PageWalk walk = Walks.listings(client, 2).walk(users(client), Optional.empty());
        walk.next();

        users(client).learn(Capability.PAGINATION, Pagination.NONE);

        assertThat(Walks.ids(walk)).containsExactly("r2", "r3", "r4", "r5", "r6");
    }
}
