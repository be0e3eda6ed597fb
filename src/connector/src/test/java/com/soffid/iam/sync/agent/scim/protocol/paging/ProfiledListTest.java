package com.soffid.iam.sync.agent.scim.protocol.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists with the profiles of targets that page in another way. */
class ProfiledListTest {

    /** Its documentation counts from 0. RFC 7644, 3.4.2.4 reads a 0 as 1. */
    @ParameterizedTest
    @CsvSource({
        "1, true",
        "1, false",
        "4, true",
        "4, false",
        "5, true",
        "5, false",
        "12, true",
        "12, false",
        "13, false"
    })
    void trelloIsReadWholeWhetherItCountsFromZeroOrFromOne(int rows, boolean fromZero) {
        ListServer server = ListServer.ofRows(rows);

        assertThat(Walks.ids(Targets.of(fromZero ? server.withIndexFromZero() : server, Targets.profile("trello")), 4))
                .isEqualTo(server.rows());
    }

    @Test
    void salesforceIsReadOnByIdsBehindTheLimitOfItsIndex() {
        ListServer server = ListServer.ofRows(9).withIndexLimit(4).withFilterById();

        assertThat(Walks.ids(Targets.of(server, Targets.profile("salesforce")), 3))
                .isEqualTo(server.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "entra"})
    void theFirstRequestAsksForACursorWhereThereIsNothingElse(String profile) {
        ListServer server = ListServer.ofRows(9).withCursors();

        assertThat(Walks.ids(Targets.of(server, Targets.profile(profile)), 4)).isEqualTo(server.rows());
        assertThat(server.queries()).allMatch(query -> query.contains("cursor="));
    }

    @Test
    void soffidIsReadPastThePagesThatLackRows() {
        ListServer server = ListServer.ofRows(40).withSorting().withHidden(id -> id.endsWith("3"));

        assertThat(Walks.ids(Targets.of(server, Targets.profile("soffid")), 10)).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"google", "snowflake"})
    void whatGivesNoListsIsNotAskedForOne(String profile) {
        ScriptedTransport target = new ScriptedTransport()
                .on("GET /Users?filter=userName%20eq%20%22ann%22", Replies.list(1, "{'id':'a','userName':'ann'}"));
        ScimClient client = Targets.of(target, Targets.profile(profile));
        Listings listings = new Listings(client);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() ->
                        listings.walk(Targets.users(client), Optional.empty()).hasNext())
                .withMessageContaining("/Users cannot be listed");

        assertThat(target.requests()).isEmpty();
        assertThat(Targets.lookup(client, listings).find(Targets.users(client), AttributePath.parse("userName"), "ann"))
                .isPresent();
    }
}
