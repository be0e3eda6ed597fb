package com.soffid.iam.sync.agent.scim.protocol.lookup;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All resources that have one value. */
class FindAllTest {

    private static final String FILTERED = "GET /Users?filter=title%20eq%20%22a%22";
    private static final String FILTERED_PAGE = FILTERED + "&startIndex=";
    private static final String PAGE = "GET /Users?startIndex=1&count=3";
    private static final String ONE = "{'id':'1','title':'a'}";
    private static final String TWO = "{'id':'2','title':'a'}";
    private static final String THREE = "{'id':'3','title':'a'}";
    private static final String OTHER = "{'id':'4','title':'b'}";

    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void isFoundByOneRequest() {
        transport.on(FILTERED, Replies.list(2, ONE + "," + TWO));

        assertThat(find()).containsExactly("1", "2");
        assertThat(transport.requests()).containsExactly(FILTERED);
    }

    @Test
    void isReadToTheLastPage() {
        transport
                .on(FILTERED, Replies.list(3, ONE + "," + TWO))
                .on(FILTERED_PAGE + "1&count=3", Replies.list(3, ONE + "," + TWO))
                .on(FILTERED_PAGE + "2&count=3", Replies.list(3, TWO + "," + THREE))
                .on(FILTERED_PAGE + "3&count=3", Replies.list(3, THREE));

        assertThat(find()).containsExactly("1", "2", "3");
    }

    @Test
    void isAnErrorWhereTheLastPageDoesNotCome() {
        transport
                .on(FILTERED, Replies.list(3, ONE + "," + TWO))
                .on(FILTERED_PAGE + "1&count=3", Replies.list(3, ONE + "," + TWO))
                .on(FILTERED_PAGE + "2&count=3", Replies.list(3, ""));

        assertThatExceptionOfType(ScimException.class).isThrownBy(this::find);
    }

    @Test
    void isMatchedHereWhereTheFilterIsIgnored() {
        transport.on(FILTERED, Replies.list(2, ONE + "," + OTHER)).on(PAGE, Replies.list(2, ONE + "," + OTHER));

        assertThat(find()).containsExactly("1");
    }

    @Test
    void isMatchedHereWhereTheFilterIsRefused() {
        transport
                .on(FILTERED, Replies.json(400, "{'scimType':'invalidFilter'}"))
                .on(PAGE, Replies.list(2, ONE + "," + OTHER));

        assertThat(find()).containsExactly("1");
    }

    @Test
    void isNothingOnlyWhereTheFilterIsSeenToWork() {
        transport
                .on(FILTERED, Replies.list(0, ""))
                .on("GET /Users?count=10", Replies.list(2, OTHER + "," + ONE))
                .on("GET /Users?filter=title%20eq%20%22b%22", Replies.list(0, ""))
                .on("GET /Users/4", Replies.json(200, OTHER))
                .on(PAGE, Replies.list(2, OTHER + "," + ONE));

        assertThat(find()).containsExactly("1");
    }

    private List<String> find() {
        ScimClient client = Targets.standard(transport);
        return Targets.lookup(client, Walks.listings(client, 3))
                .findAll(users(client), AttributePath.parse("title"), "a", Projection.all())
                .stream()
                .map(Resource::id)
                .collect(Collectors.toList());
    }
}
