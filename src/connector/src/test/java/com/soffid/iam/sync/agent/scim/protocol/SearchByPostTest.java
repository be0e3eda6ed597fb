package com.soffid.iam.sync.agent.scim.protocol;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that are too long for an address (RFC 7644, 3.4.3). */
class SearchByPostTest {

    private static final Filter FILTER = Comparison.equal(AttributePath.parse("userName"), "a-rather-long-name");
    private static final ListQuery QUERY = ListQuery.all(Optional.of(FILTER));
    private static final String SEARCH = "POST /Users/.search";
    private static final String GET = "GET /Users?filter=userName%20eq%20%22a-rather-long-name%22";

    @Test
    void areSentInABodyThatMayBeSentAgain() {
        ScriptedTransport transport = new ScriptedTransport().on(SEARCH, Replies.list(1, "{'id':'1'}"));

        ScimClient client = client(transport, 60);

        Page page = client.list(users(client), QUERY);

        assertThat(page.resources()).hasSize(1);
        assertThat(Sent.json(transport.last()).path("filter").textValue())
                .isEqualTo("userName eq \"a-rather-long-name\"");
        assertThat(transport.last().isRepeatable()).isTrue();
    }

    @Test
    void areSentInTheAddressWhereItIsLongEnough() {
        ScriptedTransport transport = new ScriptedTransport().on(GET, Replies.list(0, ""));
        ScimClient client = client(transport, 2000);

        client.list(users(client), QUERY);

        assertThat(transport.requests()).containsExactly(GET);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void areSentInTheAddressAllTheSameOnATargetWithoutSearch(int status) {
        ScriptedTransport transport =
                new ScriptedTransport().on(SEARCH, Replies.json(status, "{}")).on(GET, Replies.list(0, ""));
        ScimClient client = client(transport, 60);

        client.list(users(client), QUERY);
        client.list(users(client), QUERY);

        assertThat(transport.requests()).containsExactly(SEARCH, GET, GET);
    }

    private static ScimClient client(ScriptedTransport transport, int maxAddress) {
        return Targets.of(transport, CapabilityLayer.nothing().with(Capability.MAX_ADDRESS, maxAddress));
    }
}
