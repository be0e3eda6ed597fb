package com.soffid.iam.sync.agent.scim.protocol.paging;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer.Total;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that cannot be read to their end: nothing of them may be used. */
class BrokenListTest {

    private static final String FIRST = "GET /Users?startIndex=1&count=2";
    private static final String AFTER_B = "GET /Users?filter=id%20gt%20%22b%22&count=2";
    private static final String SECOND = "GET /Users?startIndex=2&count=2";

    @Test
    void throwsWhenPagesNeverOverlap() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, Replies.list(4, "{'id':'a'},{'id':'b'}"))
                .on(SECOND, Replies.list(4, "{'id':'c'},{'id':'d'}"));

        assertBroken(transport, "changes faster than it can be read, or has no order");
    }

    @Test
    void throwsWhenRowsComeAgainInAnotherOrder() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, Replies.list(4, "{'id':'a'},{'id':'b'}"))
                .on(SECOND, Replies.list(4, "{'id':'b'},{'id':'a'}"));

        assertBroken(transport, "changes faster than it can be read, or has no order");
    }

    @Test
    void throwsWhenAPageHoldsAResourceTwice() {
        ScriptedTransport transport = new ScriptedTransport().on(FIRST, Replies.list(2, "{'id':'a'},{'id':'a'}"));

        assertBroken(transport, "repeats itself");
    }

    @Test
    void throwsWhenAnEmptyPageComesBeforeTheTotalIsReached() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, Replies.list(3, "{'id':'a'},{'id':'b'}"))
                .on(SECOND, Replies.list(3, ""));

        assertBroken(transport, "stalls: nothing came after 2 of 3 resources");
    }

    @Test
    void throwsWhenTheFirstPageIsEmptyThoughThereAreResources() {
        assertBroken(
                new ScriptedTransport().on(FIRST, Replies.list(3, "")), "stalls: nothing came after 0 of 3 resources");
    }

    @Test
    void throwsWhenResourcesAreMissingThoughThereAreSome() {
        assertBroken(new ScriptedTransport().on(FIRST, Replies.json(200, "{'totalResults':3}")), "stalls");
    }

    @ParameterizedTest
    @EnumSource(
            value = Total.class,
            names = {"OF_LIST", "OF_LIST_AS_TEXT", "ABSENT"})
    void throwsWhenTheTargetIgnoresTheIndex(Total total) {
        ListServer server = ListServer.ofRows(5).withTotal(total).withIgnoredIndex();

        assertBroken(server, "repeats itself");
    }

    @Test
    void throwsWhenWso2IgnoresTheIndexOfATotalThatIsRight() {
        ListServer server = ListServer.ofRows(5).withIgnoredIndex();

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.wso2(server), 2))
                .withMessageContaining("repeats itself");
    }

    @Test
    void throwsWhenAPageAfterTheTotalDoesNotOverlap() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, Replies.list(2, "{'id':'a'},{'id':'b'}"))
                .on(SECOND, Replies.list(2, "{'id':'c'},{'id':'d'}"));

        assertBroken(transport, "changes faster than it can be read");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 501, 503})
    void throwsWhenALaterPageIsRefusedBeforeTheTotalIsReached(int status) {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, Replies.list(3, "{'id':'a'},{'id':'b'}"))
                .on(SECOND, Replies.json(status, "{'detail':'not now'}"))
                .on(AFTER_B, Replies.json(400, "{'detail':'no such filter'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(transport), 2))
                .withMessageContaining("status " + status + ": not now");
    }

    @Test
    void throwsWhenNotFoundComesBeforeTheTotalOfWso2IsReached() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, Replies.list(3, "{'id':'a'},{'id':'b'}"))
                .on(SECOND, Replies.json(404, "{'detail':'Users not found'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.wso2(transport), 2))
                .withMessageContaining("changes faster than it can be read");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 501})
    void throwsWhenALaterPageIsRefusedWhereThereIsNoTotal(int status) {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FIRST, Replies.json(200, "{'Resources':[{'id':'a'},{'id':'b'}]}"))
                .on(SECOND, Replies.json(status, "{'detail':'not now'}"))
                .on(AFTER_B, Replies.json(400, "{'detail':'no such filter'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(transport), 2))
                .withMessageContaining("status " + status + ": not now");
    }

    private static void assertBroken(ScriptedTransport transport, String how) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(transport), 2))
                .withMessageStartingWith("The list of /Users " + how)
                .withMessageEndingWith("Nothing of it is used, because something may be missing; it is read again at"
                        + " the next run");
    }

    private static void assertBroken(ListServer server, String how) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Walks.ids(Targets.standard(server), 2))
                .withMessageStartingWith("The list of /Users " + how);
    }
}
