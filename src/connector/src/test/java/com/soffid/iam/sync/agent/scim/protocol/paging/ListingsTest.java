package com.soffid.iam.sync.agent.scim.protocol.paging;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.USERS;
import static org.assertj.core.api.Assertions.assertThat;

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
        Listings listings = Walks.listings(Targets.standard(new ScriptedTransport()), 100);

        assertThat(listings.complete(USERS, LISTED)).containsSame(LISTED);
    }

    @Test
    void readsAListedResourceByItsIdWhereListsHoldLess() {
        ScriptedTransport transport =
                new ScriptedTransport().on("GET /Users/1", Replies.json(200, "{'id':'1','active':true}"));

        assertThat(Walks.listings(Targets.wso2(transport), 100)
                        .complete(USERS, LISTED)
                        .map(Resource::json))
                .contains(object("{'id':'1','active':true}"));
    }

    @Test
    void readsAResourceByItsIdOfWhichOnlySomeAttributesWereAskedFor() {
        ScriptedTransport transport =
                new ScriptedTransport().on("GET /Users/1", Replies.json(200, "{'id':'1','active':true}"));

        assertThat(Walks.listings(Targets.standard(transport), 100)
                        .complete(USERS, Resource.part(object("{'id':'1'}")))
                        .map(Resource::isWhole))
                .contains(true);
    }

    @Test
    void hasNothingOfAResourceThatIsGoneSinceItWasListed() {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users/1", Replies.json(404, "{}"));

        assertThat(Walks.listings(Targets.wso2(transport), 100).complete(USERS, LISTED))
                .isEmpty();
    }
}
