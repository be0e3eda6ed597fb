package com.soffid.iam.sync.agent.scim.protocol.paging;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import org.junit.jupiter.api.Test;

class ListingsTest {

    private static final Resource LISTED = new Resource(object("{'id':'1','userName':'jdoe'}"));

    @Test
    void takesAListedResourceAsItIsWhereListsAreComplete() {
        ScimClient client = Targets.standard(new ScriptedTransport());
        Listings listings = Walks.listings(client, 100);

        assertThat(listings.complete(users(client), LISTED)).containsSame(LISTED);
    }

    @Test
    void readsAListedResourceByItsIdWhereListsHoldLess() {
        ScriptedTransport transport =
                new ScriptedTransport().on("GET /Users/1", Replies.json(200, "{'id':'1','active':true}"));
        ScimClient client = Targets.wso2(transport);

        assertThat(Walks.listings(client, 100).complete(users(client), LISTED).map(Resource::json))
                .contains(object("{'id':'1','active':true}"));
    }

    @Test
    void readsAResourceByItsIdOfWhichOnlySomeAttributesWereAskedFor() {
        ScriptedTransport transport =
                new ScriptedTransport().on("GET /Users/1", Replies.json(200, "{'id':'1','active':true}"));
        ScimClient client = Targets.standard(transport);

        assertThat(Walks.listings(client, 100)
                        .complete(users(client), Resource.part(object("{'id':'1'}")))
                        .map(Resource::isWhole))
                .contains(true);
    }

    @Test
    void hasNothingOfAResourceThatIsGoneSinceItWasListed() {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users/1", Replies.json(404, "{}"));
        ScimClient client = Targets.wso2(transport);

        assertThat(Walks.listings(client, 100).complete(users(client), LISTED)).isEmpty();
    }
}
