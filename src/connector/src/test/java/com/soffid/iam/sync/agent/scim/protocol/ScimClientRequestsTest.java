package com.soffid.iam.sync.agent.scim.protocol;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The requests on the wire. */
class ScimClientRequestsTest {

    private static final String JOHN = "{'id':'1','userName':'jdoe'}";

    @Test
    void readingAcceptsScimAndPlainJson() {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users/1", Replies.json(200, JOHN));
        ScimClient client = Targets.standard(transport);

        client.read(users(client), "1");

        assertThat(Sent.headers(transport.last()).get("Accept"))
                .isEqualTo("application/scim+json, application/json;q=0.9");
    }

    @Test
    void readingSendsNoBody() {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users/1", Replies.json(200, JOHN));
        ScimClient client = Targets.standard(transport);

        client.read(users(client), "1");

        assertThat(transport.last().body()).isEmpty();
    }

    @Test
    void listingAsksForThePage() {
        ScriptedTransport transport =
                new ScriptedTransport().on("GET /Users?startIndex=101&count=50", Replies.list(0, ""));
        ScimClient client = Targets.standard(transport);

        assertThat(client.list(users(client), ListQuery.page(Optional.empty(), 101, 50))
                        .resources())
                .isEmpty();
    }

    @Test
    void creatingPostsToTheEndpoint() {
        ScriptedTransport transport = new ScriptedTransport().on("POST /Users", Replies.json(201, JOHN));
        ScimClient client = Targets.standard(transport);

        client.create(users(client), object("{'userName':'jdoe'}"), WriteOptions.none());

        assertThat(Sent.json(transport.last())).isEqualTo(object("{'userName':'jdoe'}"));
    }

    @Test
    void replacingPutsToTheResource() {
        ScriptedTransport transport = new ScriptedTransport().on("PUT /Users/a%2Fb", Replies.empty(204));
        ScimClient client = Targets.standard(transport);

        client.replace(users(client), "a/b", object("{'active':false}"), WriteOptions.none());

        assertThat(Sent.json(transport.last())).isEqualTo(object("{'active':false}"));
    }

    @Test
    void changingPatchesTheResource() {
        ScriptedTransport transport = new ScriptedTransport().on("PATCH /Users/1", Replies.empty(204));
        ScimClient client = Targets.standard(transport);

        client.patch(users(client), "1", object("{'Operations':[]}"), WriteOptions.none());

        assertThat(Sent.json(transport.last())).isEqualTo(object("{'Operations':[]}"));
    }

    @Test
    void deletingSendsNoAcceptBecauseSomeTargetsRefuseIt() {
        ScriptedTransport transport = new ScriptedTransport().on("DELETE /Users/1", Replies.empty(204));
        ScimClient client = Targets.standard(transport);

        client.delete(users(client), "1", WriteOptions.none());

        assertThat(Sent.headers(transport.last())).isEmpty();
    }

    @Test
    void sendsScimJsonToATargetThatFollowsTheRfc() {
        ScriptedTransport transport = new ScriptedTransport().on("POST /Users", Replies.json(201, JOHN));
        ScimClient client = Targets.standard(transport);

        client.create(users(client), object("{}"), WriteOptions.none());

        assertThat(Sent.headers(transport.last()).get("Content-Type")).isEqualTo("application/scim+json");
    }

    @Test
    void sendsPlainJsonToWso2() {
        ScriptedTransport transport = new ScriptedTransport().on("POST /Users", Replies.json(201, JOHN));
        ScimClient client = Targets.wso2(transport);

        client.create(users(client), object("{}"), WriteOptions.none());

        assertThat(Sent.headers(transport.last()).get("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void tellsTheTransportWhatIsSecret() {
        ScriptedTransport transport = new ScriptedTransport().on("POST /Users", Replies.json(201, JOHN));
        ScimClient client = Targets.standard(transport);

        client.create(
                users(client),
                object("{'password':'s3cret'}"),
                WriteOptions.none().withSecrets(List.of(Secret.of("s3cret"))));

        assertThat(transport.last().secrets()).containsExactly(Secret.of("s3cret"));
    }
}
