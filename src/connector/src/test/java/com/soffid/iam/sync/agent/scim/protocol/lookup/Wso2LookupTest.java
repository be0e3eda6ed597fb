package com.soffid.iam.sync.agent.scim.protocol.lookup;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lookups with the WSO2 workaround. */
class Wso2LookupTest {

    private static final AttributePath USER_NAME = AttributePath.parse("userName");
    private static final String COMPACT = "GET /Users?filter=userNameEqjdoe";
    private static final String SPACED = "GET /Users?filter=userName%20eq%20%22jdoe%22";
    private static final String READ = "GET /Users/1";
    private static final String LISTED = "{'id':'1','userName':'jdoe'}";
    private static final String WHOLE = "{'id':'1','userName':'jdoe','externalId':'e1','active':true}";

    @Test
    void askInTheCompactFormAndReadWhatIsFound() {
        ScriptedTransport transport =
                new ScriptedTransport().on(COMPACT, Replies.list(1, LISTED)).on(READ, Replies.json(200, WHOLE));

        find(Targets.wso2(transport));

        assertThat(transport.requests()).containsExactly(COMPACT, READ);
    }

    @Test
    void giveTheWholeResource() {
        ScriptedTransport transport =
                new ScriptedTransport().on(COMPACT, Replies.list(1, LISTED)).on(READ, Replies.json(200, WHOLE));

        assertThat(find(Targets.wso2(transport)).map(Resource::json)).contains(object(WHOLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 501})
    void askInTheSpacedFormWhenTheCompactOneIsRefused(int status) {
        ScriptedTransport transport = new ScriptedTransport()
                .on(COMPACT, Replies.json(status, "{}"))
                .on(SPACED, Replies.list(1, LISTED))
                .on(READ, Replies.json(200, WHOLE));

        assertThat(find(Targets.wso2(transport))).isPresent();
    }

    @Test
    void askInTheSpacedFormWhenTheCompactOneFindsNothing() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(COMPACT, Replies.list(0, ""))
                .on(SPACED, Replies.list(1, LISTED))
                .on(READ, Replies.json(200, WHOLE));

        assertThat(find(Targets.wso2(transport))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void areNotTriedInAnotherFormWhenTheCredentialsAreRefused(int status) {
        ScriptedTransport transport = new ScriptedTransport().on(COMPACT, Replies.json(status, "{}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find(Targets.wso2(transport)))
                .withMessageContaining("status " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 502, 503, 504})
    void areNotTriedInAnotherFormWhenTheTargetIsNotAvailable(int status) {
        ScriptedTransport transport = new ScriptedTransport().on(COMPACT, Replies.json(status, "{}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find(Targets.wso2(transport)))
                .withMessageContaining("status " + status);
    }

    @Test
    void rememberTheSpacedFormWhereItWorked() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(COMPACT, Replies.json(400, "{}"))
                .on(SPACED, Replies.list(1, LISTED))
                .on(READ, Replies.json(200, WHOLE));
        ScimClient client = Targets.wso2(transport);

        find(client);
        find(client);

        assertThat(transport.requests()).containsExactly(COMPACT, SPACED, READ, SPACED, READ);
    }

    @Test
    void rememberTheCompactFormWhereItWorked() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(COMPACT, Replies.list(1, LISTED), Replies.json(404, "{}"))
                .on(READ, Replies.json(200, WHOLE));
        ScimClient client = Targets.wso2(transport);
        find(client);

        assertThat(find(client)).isEmpty();
        assertThat(transport.requests()).containsExactly(COMPACT, READ, COMPACT);
    }

    @Test
    void rememberNothingAsLongAsNothingIsFound() {
        ScriptedTransport transport =
                new ScriptedTransport().on(COMPACT, Replies.json(404, "{}")).on(SPACED, Replies.json(404, "{}"));
        ScimClient client = Targets.wso2(transport);

        find(client);
        find(client);

        assertThat(transport.requests()).containsExactly(COMPACT, SPACED, COMPACT, SPACED);
    }

    @Test
    void listEverythingWhenBothFormsAreRefused() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(COMPACT, Replies.json(400, "{'Errors':[{'description':'bad filter','code':'400'}]}"))
                .on(SPACED, Replies.json(400, "{'Errors':[{'description':'bad filter','code':'400'}]}"))
                .on("GET /Users?startIndex=1&count=2", Replies.list(1, LISTED))
                .on("GET /Users?startIndex=2&count=2", Replies.json(404, "{}"))
                .on(READ, Replies.json(200, WHOLE));

        assertThat(find(Targets.wso2(transport))).isPresent();
    }

    @Test
    void findNothingWhenTheListedUserIsGone() {
        ScriptedTransport transport =
                new ScriptedTransport().on(COMPACT, Replies.list(1, LISTED)).on(READ, Replies.json(404, "{}"));

        assertThat(find(Targets.wso2(transport))).isEmpty();
    }

    @Test
    void readAListedUserToCompareAKeyThatListsLack() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?filter=externalIdEqe1", Replies.list(1, LISTED))
                .on(READ, Replies.json(200, WHOLE));

        assertThat(find(Targets.wso2(transport), AttributePath.parse("externalId"), "e1"))
                .isPresent();
    }

    @Test
    void refuseAnotherUserOnceItIsRead() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?filter=externalIdEqe2", Replies.list(1, LISTED))
                .on("GET /Users?startIndex=1&count=2", Replies.list(1, LISTED))
                .on("GET /Users?startIndex=2&count=2", Replies.json(404, "{}"))
                .on(READ, Replies.json(200, WHOLE));

        assertThat(find(Targets.wso2(transport), AttributePath.parse("externalId"), "e2"))
                .isEmpty();
    }

    private static Optional<Resource> find(ScimClient client) {
        return find(client, USER_NAME, "jdoe");
    }

    private static Optional<Resource> find(ScimClient client, AttributePath key, String value) {
        return Targets.lookup(client, Walks.listings(client, 2)).find(users(client), key, value);
    }
}
